/*
 * Stands in for FFmpeg's file of this name (LGPL 2.1 or later, as FFmpeg). H.264's pictures are never decoded: its parser
 * takes one function of this table, which finds where a unit begins. The others are 120 KB.
 */
#include <string.h>

#include "h264dsp.h"
#include "startcode.h"

void ff_h264dsp_init(H264DSPContext *c, const int bit_depth, const int chroma_format_idc)
{
    memset(c, 0, sizeof(*c));
    c->startcode_find_candidate = ff_startcode_find_candidate_c;
}
