/*
 * Stands in for FFmpeg's file of this name (LGPL 2.1 or later, as FFmpeg). Raw AV1 has no sound, so how its units become packets matters to
 * nobody: it is only to be opened, that this can be said.
 */
#include "bsf_internal.h"

const FFBitStreamFilter ff_av1_frame_merge_bsf = {
    .p.name = "av1_frame_merge",
    .filter = ff_bsf_get_packet_ref,
};
