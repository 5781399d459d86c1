// What Swift asks of a C library where there is none, as in a browser's page: memory, and a few functions of it. Written by
// hand because the toolchain ships no C library for wasm32 without an operating system.
//
// Memory comes in blocks whose sizes are powers of two; a freed block goes to the list of its size and is taken from there
// again. Nothing is given back to the page, which keeps one memory for the life of an engine.

#ifdef __wasm__

#include <stddef.h>
#include <stdint.h>

enum { leastPower = 4, powers = 32, pageBytes = 65536 };

typedef struct Block {
    struct Block *next;
} Block;

// Stands before every block handed out, so that free knows its list; sixteen bytes keep the block aligned.
typedef struct {
    uint32_t power;
    uint32_t start;
    uint64_t unused;
} Header;

static Block *freed[powers];
static uintptr_t top;
extern unsigned char __heap_base;

static void *fresh(size_t bytes) {
    if (top == 0) top = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
    uintptr_t end = top + bytes;
    uintptr_t have = __builtin_wasm_memory_size(0) * (uintptr_t)pageBytes;
    if (end < top) __builtin_trap();
    if (end > have && __builtin_wasm_memory_grow(0, (end - have + pageBytes - 1) / pageBytes) == (size_t)-1)
        __builtin_trap();
    void *block = (void *)top;
    top = end;
    return block;
}

static void *block(size_t bytes) {
    size_t whole = bytes + sizeof(Header);
    uint32_t power = leastPower;
    while (power < powers && ((size_t)1 << power) < whole) power += 1;
    if (power == powers) __builtin_trap();
    Block *found = freed[power];
    if (found) freed[power] = found->next;
    Header *header = found ? (Header *)found : fresh((size_t)1 << power);
    header->power = power;
    header->start = (uint32_t)(uintptr_t)header;
    return header + 1;
}

void *malloc(size_t bytes) { return block(bytes); }

void free(void *memory) {
    if (!memory) return;
    Header header = ((Header *)memory)[-1];
    Block *whole = (Block *)(uintptr_t)header.start;
    whole->next = freed[header.power];
    freed[header.power] = whole;
}

int posix_memalign(void **memory, size_t alignment, size_t bytes) {
    if (alignment <= sizeof(Header)) {
        *memory = block(bytes);
        return 0;
    }
    char *whole = block(bytes + alignment);
    Header header = ((Header *)whole)[-1];
    char *aligned = (char *)(((uintptr_t)whole + alignment - 1) & ~(uintptr_t)(alignment - 1));
    ((Header *)aligned)[-1] = header;
    *memory = aligned;
    return 0;
}

// With bulk memory, which every browser of the report has, these are one instruction each.
#define BULK __attribute__((target("bulk-memory")))

BULK void *memcpy(void *restrict to, const void *restrict from, size_t bytes) { return __builtin_memcpy(to, from, bytes); }

BULK void *memmove(void *to, const void *from, size_t bytes) { return __builtin_memmove(to, from, bytes); }

BULK void *memset(void *to, int byte, size_t bytes) { return __builtin_memset(to, byte, bytes); }

int memcmp(const void *left, const void *right, size_t bytes) {
    const unsigned char *one = left, *other = right;
    for (size_t place = 0; place < bytes; place += 1)
        if (one[place] != other[place]) return one[place] < other[place] ? -1 : 1;
    return 0;
}

// Swift seeds its hashes with it. No result depends on their order, so always the same will do.
void arc4random_buf(void *memory, size_t bytes) { memset(memory, 0x5a, bytes); }

// The product of numbers of 128 bits, of which processors multiply 64: the low halves' whole product and, in the upper half,
// the products of each low half with the other's high one.
__int128 __multi3(__int128 left, __int128 right) {
    uint64_t a = (uint64_t)left, b = (uint64_t)right;
    uint64_t aLow = (uint32_t)a, aHigh = a >> 32, bLow = (uint32_t)b, bHigh = b >> 32;
    uint64_t low = aLow * bLow, middle = aHigh * bLow + (low >> 32), other = aLow * bHigh + (uint32_t)middle;
    uint64_t high = aHigh * bHigh + (middle >> 32) + (other >> 32);
    high += (uint64_t)(left >> 64) * b + a * (uint64_t)(right >> 64);
    return (__int128)(((unsigned __int128)high << 64) | (other << 32) | (uint32_t)low);
}

double round(double number) {
    double whole = __builtin_trunc(number);
    double rest = number - whole;
    if (rest >= 0.5) return whole + 1;
    if (rest <= -0.5) return whole - 1;
    return whole;
}

// Nobody reads what a fault would print; the engine ends there.
int putchar(int character) { return character; }

uintptr_t __stack_chk_guard = 0x5afe57ac;

_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }

#endif
