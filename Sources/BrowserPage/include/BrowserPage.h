#pragma once

#include <stddef.h>

/// The engine for a browser's page, compressed with LZMA.
const unsigned char *_Nonnull browserEngine(size_t *_Nonnull count);

/// The script of a page with levers.
const unsigned char *_Nonnull browserScript(size_t *_Nonnull count);
