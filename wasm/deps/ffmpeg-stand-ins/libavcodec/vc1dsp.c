/*
 * Stands in for FFmpeg's file of this name (LGPL 2.1 or later, as FFmpeg). VC-1's pictures are never decoded: its parser
 * takes one function of this table, which finds where a unit begins. The others are 100 KB.
 */
#include <string.h>

#include "startcode.h"
#include "vc1dsp.h"

void ff_vc1dsp_init(VC1DSPContext *c)
{
    memset(c, 0, sizeof(*c));
    c->startcode_find_candidate = ff_startcode_find_candidate_c;
}
