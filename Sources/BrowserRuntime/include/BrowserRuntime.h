#ifndef BROWSER_RUNTIME_H
#define BROWSER_RUNTIME_H

// The few functions of a C library that Swift without one asks for in a browser; see runtime.c.

#endif
