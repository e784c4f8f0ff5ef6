/* A stand-in for java.exe: prints what reaches Java, in UTF-8. */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>
#include <stdlib.h>
static void say(const wchar_t *text) {
  char bytes[8192];
  WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
  fputs(bytes, stdout);
}
int main(void) {
  int count, main_class = 0, i;
  wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
  for (i = 1; i < count; i++) {
    if (!main_class && wcscmp(words[i], L"-version") == 0) {
      fprintf(stderr, "openjdk version \"%s\" 2021-04-20\n", getenv("STANDIN"));
      return 0;
    }
    if (main_class && wcscmp(words[i], L"page") == 0) printf("page %u\n", GetConsoleOutputCP());
    else if (main_class && wcsncmp(words[i], L"exit:", 5) == 0) return _wtoi(words[i] + 5);
    else if (main_class) { say(L"["); say(words[i]); say(L"]\n"); }
    else if (wcsncmp(words[i], L"-D", 2) == 0 || wcsncmp(words[i], L"-XX:Shared", 10) == 0) { say(words[i]); say(L"\n"); }
    if (wcscmp(words[i], L"io.wmconfig.Main") == 0) main_class = 1;
  }
  return 0;
}
