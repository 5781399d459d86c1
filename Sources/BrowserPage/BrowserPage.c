// The files a page with levers carries, as the compiler embeds them. In C because Swift has no such thing.

#include "BrowserPage.h"

static const unsigned char engine[] = {
#embed "engine.wasm.lzma"
};

static const unsigned char script[] = {
#embed "page.js"
};

const unsigned char *browserEngine(size_t *count) {
    *count = sizeof engine;
    return engine;
}

const unsigned char *browserScript(size_t *count) {
    *count = sizeof script;
    return script;
}
