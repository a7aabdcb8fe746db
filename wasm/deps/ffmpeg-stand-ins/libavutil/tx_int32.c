/*
 * Stands in for FFmpeg's file of this name (LGPL 2.1 or later, as FFmpeg). Every transform of the decoders that are built is
 * one in float. Those in int32 are 50 KB of code, and tables that take megabytes of memory.
 */
#define TX_INT32
#include "tx_priv.h"

const FFTXCodelet *const TX_NAME(ff_tx_codelet_list)[] = { NULL };
