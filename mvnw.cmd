@echo off
rem Runs the Maven release named in .mvn\wrapper\maven-wrapper.properties; downloads it once, checks it, and keeps it in the
rem user's Maven home.
setlocal EnableExtensions DisableDelayedExpansion

set "wrapper=%~dp0.mvn\wrapper"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME:"=%\bin\java.exe"
"%java%" -version >nul 2>nul
if errorlevel 1 goto no_java

for /f "usebackq tokens=1,* delims==" %%A in ("%wrapper%\maven-wrapper.properties") do set "%%A=%%B"
for %%N in ("%distributionUrl:/=\%") do set "name=%%~nxN"
set "name=%name:-bin.tar.gz=%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "store=%MAVEN_USER_HOME%\wrapper\dists\%name%"
rem The checksum is part of the place: what lies there was checked against it.
set "place=%store%\%distributionSha512Sum:~0,12%"
if exist "%place%\bin\mvn.cmd" goto run

set "work=%store%\fetch.%RANDOM%%RANDOM%"
mkdir "%work%"
"%java%" "%wrapper%\Fetch.java" get "%distributionUrl%" "%work%\archive"
if errorlevel 1 goto not_fetched
set found=
for /f "usebackq" %%S in (`call "%java%" "%wrapper%\Fetch.java" sha512 "%work%\archive"`) do set "found=%%S"
if not "%found%"=="%distributionSha512Sum%" goto wrong
tar -xf "%work%\archive" -C "%work%"
if errorlevel 1 goto not_unpacked
move "%work%\%name%" "%place%" >nul
rmdir /s /q "%work%"

:run
set "MAVEN_OPTS=-Djansi.noreset=true %MAVEN_OPTS%"
"%place%\bin\mvn.cmd" %*

:no_java
>&2 echo error: a JDK from 17 is needed: set JAVA_HOME, or put its bin directory on the path
exit /b 1

:not_fetched
rmdir /s /q "%work%"
>&2 echo error: could not fetch %distributionUrl%
exit /b 1

:wrong
rmdir /s /q "%work%"
>&2 echo error: %distributionUrl% has SHA-512 %found%, not %distributionSha512Sum%: not used
exit /b 1

:not_unpacked
rmdir /s /q "%work%"
>&2 echo error: tar could not unpack %distributionUrl%
exit /b 1
