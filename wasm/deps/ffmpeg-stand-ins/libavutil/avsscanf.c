/*
 * Stands in for FFmpeg's file of this name (LGPL 2.1 or later, as FFmpeg), which is a copy of the C library's function. That is there anyway.
 */
#include <stdarg.h>
#include <stdio.h>

#include "avstring.h"

int av_sscanf(const char *string, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const int count = vsscanf(string, format, arguments);
    va_end(arguments);
    return count;
}
