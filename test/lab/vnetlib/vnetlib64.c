/*
 * A stand-in for VMware's vnetlib64.exe (spec vmware-formats 6.2) on the real registry of a Windows, or of Wine: it prints nothing and ends
 * with 1 when it worked, except `addipmac`, which always ends with 0. Its adapters are bridges of the Linux below Wine.
 *
 * C:\vnetlib\log.txt gets every command line; a line of C:\vnetlib\ignores.txt that stands in a command line keeps it from doing anything.
 * Compiled with mingw-w64: x86_64-w64-mingw32-gcc -O1 -mwindows -o vnetlib64.exe vnetlib64.c -ladvapi32
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

#define CONFIG "SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig\\vmnet"
#define SHARED "C:\\ProgramData\\VMware\\"
#define LARGEST (1 << 20)

static char text[LARGEST];

/* The key of a VMnet, or one below it (`sub` begins with a backslash). */
static HKEY open_key(int vmnet, const char *sub)
{
    char path[256];
    HKEY key;
    sprintf(path, "%s%d%s", CONFIG, vmnet, sub);
    return RegCreateKeyExA(HKEY_LOCAL_MACHINE, path, 0, NULL, 0, KEY_ALL_ACCESS, NULL, &key, NULL) == 0 ? key : NULL;
}

static int set_value(int vmnet, const char *sub, const char *name, DWORD type, const void *data, DWORD size)
{
    HKEY key = open_key(vmnet, sub);
    int done = key != NULL && RegSetValueExA(key, name, 0, type, data, size) == 0;
    if (key != NULL) RegCloseKey(key);
    return done;
}

static int set_string(int vmnet, const char *sub, const char *name, const char *value)
{
    return set_value(vmnet, sub, name, REG_SZ, value, (DWORD)strlen(value) + 1);
}

static int set_switch(int vmnet, const char *sub, const char *name, DWORD on)
{
    return set_value(vmnet, sub, name, REG_DWORD, &on, sizeof on);
}

static int get_value(int vmnet, const char *sub, const char *name, void *data, DWORD size)
{
    HKEY key = open_key(vmnet, sub);
    int found = key != NULL && RegQueryValueExA(key, name, NULL, NULL, data, &size) == 0;
    if (key != NULL) RegCloseKey(key);
    return found;
}

static int is_on(int vmnet, const char *sub, const char *name)
{
    DWORD on = 0;
    return get_value(vmnet, sub, name, &on, sizeof on) && on != 0;
}

static int parse_address(const char *dotted, DWORD *address)
{
    unsigned a, b, c, d;
    if (sscanf(dotted, "%u.%u.%u.%u", &a, &b, &c, &d) != 4 || a > 255 || b > 255 || c > 255 || d > 255) return 0;
    *address = a << 24 | b << 16 | c << 8 | d;
    return 1;
}

static const char *dotted(DWORD address)
{
    static char names[8][16];
    static int next;
    char *name = names[next++ % 8];
    sprintf(name, "%u.%u.%u.%u", (unsigned)(address >> 24), (unsigned)(address >> 16 & 255), (unsigned)(address >> 8 & 255), (unsigned)(address & 255));
    return name;
}

static int subnet_of(int vmnet, DWORD *subnet, DWORD *mask)
{
    char address[32] = "", bits[32] = "";
    return get_value(vmnet, "", "IPSubnetAddress", address, sizeof address) && get_value(vmnet, "", "IPSubnetMask", bits, sizeof bits) &&
           parse_address(address, subnet) && parse_address(bits, mask);
}

static int prefix_of(DWORD mask)
{
    int prefix = 0;
    for (; mask != 0; mask <<= 1) prefix++;
    return prefix;
}

/* Into `text`; nothing when there is no such file. */
static void read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    size_t size = file == NULL ? 0 : fread(text, 1, LARGEST - 1, file);
    text[size] = '\0';
    if (file != NULL) fclose(file);
}

/* The segment of this VMnet anew, at the end of the file; the others as they are. */
static int update_dhcp(int vmnet)
{
    char mark[64], next[] = "# Virtual ethernet segment ";
    DWORD subnet, mask;
    FILE *file;
    char *begin, *end;
    read_file(SHARED "vmnetdhcp.conf");
    sprintf(mark, "# Virtual ethernet segment %d\r\n", vmnet);
    begin = strstr(text, mark);
    if (begin != NULL) {
        end = strstr(begin + strlen(mark), next);
        if (end == NULL) *begin = '\0';
        else memmove(begin, end, strlen(end) + 1);
    }
    file = fopen(SHARED "vmnetdhcp.conf", "wb");
    if (file == NULL) return 0;
    fputs(text, file);
    if (is_on(vmnet, "\\DHCP", "UseDHCP") && subnet_of(vmnet, &subnet, &mask)) {
        int nat = is_on(vmnet, "\\NAT", "UseNAT");
        DWORD last = (subnet | ~mask) - 1;
        fprintf(file, "%s# Added at 01/01/26 00:00:00\r\nsubnet %s netmask %s {\r\n", mark, dotted(subnet), dotted(mask));
        fprintf(file, "range %s %s;            # default allows up to 125 VM's\r\n", dotted(subnet + (~mask + 1) / 2), dotted(last));
        fprintf(file, "option broadcast-address %s;\r\noption domain-name-servers %s;\r\noption domain-name \"localdomain\";\r\n", dotted(last + 1), dotted(subnet + 1 + nat));
        if (nat) fprintf(file, "option netbios-name-servers %s;\r\noption routers %s;\r\n", dotted(subnet + 2), dotted(subnet + 2));
        fprintf(file, "default-lease-time 1800;\r\nmax-lease-time 7200;\r\n}\r\nhost VMnet%d {\r\n", vmnet);
        fprintf(file, "    hardware ethernet 00:50:56:C0:00:%02X;\r\n    fixed-address %s;\r\n", vmnet, dotted(subnet + 1));
        fprintf(file, "    option domain-name-servers 0.0.0.0;\r\n    option domain-name \"\";\r\n%s}\r\n# End\r\n", nat ? "    option routers 0.0.0.0;\r\n" : "");
    }
    return fclose(file) == 0;
}

static void write_forwards(FILE *file, int vmnet, const char *section, const char *sub)
{
    HKEY key = open_key(vmnet, sub);
    DWORD index;
    fprintf(file, "\r\n[%s]\r\n", section);
    for (index = 0; key != NULL; index++) {
        char name[64], data[64] = "";
        DWORD name_size = sizeof name, data_size = sizeof data;
        LONG result = RegEnumValueA(key, index, name, &name_size, NULL, NULL, (BYTE *)data, &data_size);
        if (result == ERROR_NO_MORE_ITEMS) break;
        if (result == 0 && strspn(name, "0123456789") == strlen(name)) fprintf(file, "%s = %s\r\n", name, data);
    }
    if (key != NULL) RegCloseKey(key);
}

/* The whole file anew, with nothing of what was written into it by hand. */
static int update_nat(int vmnet)
{
    DWORD subnet, mask, gateway;
    char stated[32] = "";
    FILE *file;
    if (!is_on(vmnet, "\\NAT", "UseNAT") || !subnet_of(vmnet, &subnet, &mask)) return 1;
    if (!get_value(vmnet, "\\NAT", "InternalIPAddress", stated, sizeof stated) || !parse_address(stated, &gateway)) gateway = subnet + 2;
    file = fopen(SHARED "vmnetnat.conf", "wb");
    if (file == NULL) return 0;
    fprintf(file, "# Windows NAT configuration file\r\n\r\n[host]\r\n\r\n# NAT gateway address\r\nip = %s/%d\r\n", dotted(gateway), prefix_of(mask));
    fprintf(file, "hostMAC = 00:50:56:C0:00:%02X\r\ndevice = VMnet%d\r\nactiveFTP = 1\r\n\r\n[udp]\r\ntimeout = 30\r\n", vmnet, vmnet);
    write_forwards(file, vmnet, "incomingtcp", "\\NAT\\TCPForward");
    write_forwards(file, vmnet, "incomingudp", "\\NAT\\UDPForward");
    return fclose(file) == 0;
}

/* Runs the `ip` of the Linux below Wine, in the network that Wine itself is in. */
static int ip(const char *words)
{
    char line[256];
    STARTUPINFOA startup = { sizeof startup };
    PROCESS_INFORMATION process;
    sprintf(line, "C:\\windows\\system32\\start.exe /wait /unix /sbin/ip %s", words);
    if (!CreateProcessA(NULL, line, NULL, NULL, FALSE, 0, NULL, NULL, &startup, &process)) return 0;
    WaitForSingleObject(process.hProcess, 10000);
    CloseHandle(process.hThread);
    CloseHandle(process.hProcess);
    return 1;
}

static int add_adapter(int vmnet)
{
    char words[128];
    sprintf(words, "link add vmnet%d address 00:50:56:c0:00:%02x type bridge", vmnet, vmnet);
    ip(words);
    sprintf(words, "link set vmnet%d up", vmnet);
    return ip(words) && set_switch(vmnet, "\\Adapter", "UseAdapter", 1);
}

static int remove_adapter(int vmnet)
{
    char words[128];
    sprintf(words, "link del vmnet%d", vmnet);
    return ip(words) && set_switch(vmnet, "\\Adapter", "UseAdapter", 0);
}

static int update_adapter(int vmnet)
{
    char words[128];
    DWORD subnet, mask;
    if (!subnet_of(vmnet, &subnet, &mask)) return 0;
    sprintf(words, "addr flush dev vmnet%d", vmnet);
    ip(words);
    sprintf(words, "addr add %s/%d dev vmnet%d", dotted(subnet + 1), prefix_of(mask), vmnet);
    return ip(words);
}

static int is_ignored(const char *line)
{
    char *pattern;
    read_file("C:\\vnetlib\\ignores.txt");
    for (pattern = strtok(text, "\r\n"); pattern != NULL; pattern = strtok(NULL, "\r\n"))
        if (strstr(line, pattern) != NULL) return 1;
    return 0;
}

static int act(const char *does, const char *what, const char *name, int count, char **more)
{
    int vmnet, on = strcmp(does, "add") == 0;
    DWORD parsed;
    if (strcmp(does, "start") == 0 || strcmp(does, "stop") == 0 || strcmp(does, "install") == 0) return 1;
    if (sscanf(name, "vmnet%d", &vmnet) != 1 || vmnet < 0 || vmnet > 19) return 0;
    if (strcmp(does, "update") == 0) {
        if (strcmp(what, "dhcp") == 0) return update_dhcp(vmnet);
        if (strcmp(what, "nat") == 0) return update_nat(vmnet);
        return strcmp(what, "adapter") == 0 && update_adapter(vmnet);
    }
    if (on || strcmp(does, "remove") == 0) {
        if (strcmp(what, "adapter") == 0) return on ? add_adapter(vmnet) : remove_adapter(vmnet);
        if (strcmp(what, "dhcp") == 0) return set_switch(vmnet, "\\DHCP", "UseDHCP", on);
        if (strcmp(what, "nat") == 0) return set_switch(vmnet, "\\NAT", "UseNAT", on);
        return strcmp(what, "vnet") == 0 && open_key(vmnet, "") != NULL;
    }
    if (strcmp(does, "set") != 0 || count < 2 || !parse_address(more[1], &parsed)) return 0;
    if (strcmp(what, "vnet") == 0) return set_string(vmnet, "", strcmp(more[0], "addr") == 0 ? "IPSubnetAddress" : "IPSubnetMask", more[1]);
    if (strcmp(what, "nat") == 0) return set_string(vmnet, "\\NAT", "InternalIPAddress", more[1]);
    if (strcmp(what, "dhcp") == 0 && count >= 3) set_string(vmnet, "\\DHCP\\FixedIPtoMac", more[2], more[1]);
    return 0;
}

int main(int argc, char **argv)
{
    char line[1024] = "";
    int index;
    FILE *log;
    for (index = 1; index < argc && strlen(line) + strlen(argv[index]) < sizeof line - 2; index++) {
        if (index > 1) strcat(line, " ");
        strcat(line, argv[index]);
    }
    log = fopen("C:\\vnetlib\\log.txt", "ab");
    if (log != NULL) {
        fprintf(log, "%s\n", line);
        fclose(log);
    }
    /* Without `--` every command fails. */
    if (argc < 4 || strcmp(argv[1], "--") != 0) return 0;
    if (is_ignored(line)) return 1;
    return act(argv[2], argv[3], argc > 4 ? argv[4] : "", argc - 5, argv + 5);
}
