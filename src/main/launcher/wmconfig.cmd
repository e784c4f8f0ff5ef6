@echo off
rem Starts wmconfig with the Java of its bundle, or with any JDK from 17. No path stands in a block of parentheses,
rem which a parenthesis in "Program Files (x86)" would end.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "wm_home=%%~fI"
set "wm_lib=%wm_home%\lib"
if not exist "%wm_lib%\wmconfig.jar" goto no_jar

set wm_bundle=
set "wm_java=%wm_lib%\runtime\bin\java.exe"
if not exist "%wm_java%" goto find_java
set wm_bundle="-XX:SharedArchiveFile=%wm_lib%\wmconfig.jsa" -Dwmconfig.bundle=true
goto start

:find_java
set wm_old=
set wm_java=
if not defined JAVA_HOME goto on_the_path
set "wm_try=%JAVA_HOME:"=%\bin\java.exe"
call :try_java
if defined wm_java goto start
:on_the_path
for %%J in (java.exe) do set "wm_try=%%~$PATH:J"
call :try_java
if not defined wm_java goto no_java

:start
rem The console shows UTF-8 only in code page 65001; afterwards it gets its own back.
set wm_page=
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set wm_page=%%P
if defined wm_page chcp 65001 >nul
"%wm_java%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:-UsePerfData ^
  -Xlog:disable -XX:+DisplayVMOutputToStderr -XX:+SuppressFatalErrorMessage -XX:-UseCompressedOops ^
  -XX:+UseSerialGC -Xms12m -Xmx384m %wm_bundle% ^
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djdk.console=java.base ^
  -Dwmconfig.terminals=console "-Dwmconfig.help=%wm_lib%\help" %WMCONFIG_JAVA_OPTIONS% ^
  -cp "%wm_lib%\wmconfig.jar" io.wmconfig.Main %*
set wm_code=%errorlevel%
if defined wm_page chcp %wm_page% >nul
exit /b %wm_code%

rem Sets wm_java if the Java in wm_try is new enough; else wm_old says what it is.
:try_java
if not defined wm_try exit /b 0
if not exist "%wm_try%" exit /b 0
set wm_version=
for %%I in ("%wm_try%\..\..") do set "wm_release=%%~fI\release"
if not exist "%wm_release%" goto ask_java
for /f "usebackq tokens=1,2 delims==" %%A in ("%wm_release%") do if "%%A"=="JAVA_VERSION" set "wm_version=%%~B"
if defined wm_version goto compare
:ask_java
for /f "usebackq tokens=2,3" %%A in (`call "%wm_try%" -version 2^>^&1`) do if "%%A"=="version" set "wm_version=%%~B"
if not defined wm_version exit /b 0
:compare
set wm_major=0
for /f "tokens=1 delims=.-+_" %%M in ("%wm_version%") do set wm_major=%%M
if %wm_major% geq 17 set "wm_java=%wm_try%"
if %wm_major% lss 17 set wm_old="%wm_try%" is Java %wm_version%
exit /b 0

:no_jar
>&2 echo error: "%wm_lib%\wmconfig.jar" is missing
>&2 echo.
>&2 echo hint: unpack wmconfig again; bin and lib belong together
exit /b 64

:no_java
if defined wm_old goto old_java
>&2 echo error: wmconfig needs Java 17 or newer, but there is none in JAVA_HOME or on the path
goto install_java
:old_java
>&2 echo error: wmconfig needs Java 17 or newer, but %wm_old%
:install_java
>&2 echo.
>&2 echo hint: install a JDK, set JAVA_HOME, or download the bundle, which contains Java
exit /b 64
