/* Starts the program with the Python that lies beside it, without a console where none is asked for.

   folder\PlannerDesktop.exe   this file
   folder\python\python312.dll the runtime; python312._pth beside it says where the program's code is
   folder\portable.txt         when it is there, everything of the user is kept in folder\data if that can be written */
#include <windows.h>
#include <wchar.h>
#include <stdlib.h>

typedef int (*RunPython)(int, wchar_t **);

static int refuse(const wchar_t *thai, const wchar_t *english) {
    wchar_t text[2048];
    _snwprintf(text, 2047, L"%ls\n\n%ls", thai, english);
    text[2047] = 0;
#ifdef CONSOLE
    DWORD written;
    HANDLE err = GetStdHandle(STD_ERROR_HANDLE);
    char bytes[8192];
    int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
    if (size > 1) WriteFile(err, bytes, (DWORD)size - 1, &written, NULL);
#else
    MessageBoxW(NULL, text, L"Planner Desktop", MB_OK | MB_ICONERROR);
#endif
    return 3;
}

static wchar_t *joined(const wchar_t *folder, const wchar_t *name) {
    size_t room = wcslen(folder) + wcslen(name) + 2;
    wchar_t *path = malloc(room * sizeof(wchar_t));
    _snwprintf(path, room, L"%ls\\%ls", folder, name);
    return path;
}

/* The folder of this program, however long its path is. */
static wchar_t *own_folder(void) {
    DWORD room = 512;
    for (;;) {
        wchar_t *path = malloc(room * sizeof(wchar_t));
        DWORD got = GetModuleFileNameW(NULL, path, room);
        if (got && got < room) {
            wchar_t *end = wcsrchr(path, L'\\');
            if (end) *end = 0;
            return path;
        }
        free(path);
        room *= 2;
    }
}

static int is_there(const wchar_t *folder, const wchar_t *name) {
    return GetFileAttributesW(joined(folder, name)) != INVALID_FILE_ATTRIBUTES;
}

/* A stick that can be written keeps everything of its user; else that goes to the user's own folder as usual. */
static void keep_beside(const wchar_t *data) {
    CreateDirectoryW(data, NULL);
    HANDLE tried = CreateFileW(joined(data, L"tried.tmp"), GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE, NULL);
    if (tried == INVALID_HANDLE_VALUE) return;
    CloseHandle(tried);
    SetEnvironmentVariableW(L"PLANNER_HOME", data);
}

static int run(int count, wchar_t **words) {
    wchar_t *folder = own_folder();
    if (is_there(folder, L"portable.txt")) keep_beside(joined(folder, L"data"));
    HMODULE python = NULL;
    if (is_there(folder, L"python\\" PYTHON_CODE) && is_there(folder, L"lib\\" MODULE_FOLDER))
        python = LoadLibraryExW(joined(folder, L"python\\" PYTHON_DLL), NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (!python)
        return refuse(
            L"เปิดโปรแกรมไม่ได้ เพราะแฟ้มของโปรแกรมหายไปหรือถูกโปรแกรมป้องกันไวรัสกักไว้ ติดตั้งโปรแกรมใหม่อีกครั้ง ข้อมูลของสำนักงานไม่หาย",
            L"The program's files are missing or were held by an antivirus program. Install the program again; the office's data stays.");
    RunPython main = (RunPython)(void *)GetProcAddress(python, "Py_Main");
    if (!main) return refuse(L"แฟ้มของโปรแกรมเสีย ติดตั้งใหม่อีกครั้ง", L"The program's files are damaged. Install it again.");
    wchar_t **all = malloc((size_t)(count + 5) * sizeof(wchar_t *));
    int at = 0;
    all[at++] = words[0];
    all[at++] = L"-X";
    all[at++] = L"utf8";
    all[at++] = L"-m";
    all[at++] = MODULE;
    for (int i = 1; i < count; i++) all[at++] = words[i];
    return main(at, all);
}

#ifdef CONSOLE
int wmain(int count, wchar_t **words) { return run(count, words); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, wchar_t *line, int show) {
    (void)self; (void)before; (void)line; (void)show;
    int count = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    return run(count, words);
}
#endif
