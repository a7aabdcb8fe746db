#pragma once

#include <string_view>

namespace unreel {

/// Why the frames of a file cannot be copied: it is encoded then. Nothing here is an error of the file.
enum class CopyRefusal {
    not_mp3,              // another codec
    other_layer,          // MPEG audio, Layer I or II
    changes_midway,       // another sample rate, version or number of channels, another track that takes over
    several_clips,        // an edit list with cuts, or with silence behind the sound
    starts_late,          // silence comes before the sound that silent frames cannot be: very long, or before a part of a frame
    gaps,                 // packets are missing, and silence takes their place
    junk_between_frames,  // bytes that are no frame, behind which frames go on
    damaged_frame,        // a frame that decoders reject, and its sound would be missing
    misplaced_tag,        // a Xing/LAME tag that some decoders see and some do not
    counts_disagree,      // frames behind the end that the Xing/LAME tag claims
    broken_reservoir,     // at the cut, main data that a frame needs are not there
    unsayable_delay,      // more samples to leave out than the LAME tag has room for, or fewer than it can say
};

/// The code's name as it crosses to TypeScript.
constexpr std::string_view name_of(CopyRefusal refusal) {
    switch (refusal) {
        case CopyRefusal::not_mp3: return "not_mp3";
        case CopyRefusal::other_layer: return "other_layer";
        case CopyRefusal::changes_midway: return "changes_midway";
        case CopyRefusal::several_clips: return "several_clips";
        case CopyRefusal::starts_late: return "starts_late";
        case CopyRefusal::gaps: return "gaps";
        case CopyRefusal::junk_between_frames: return "junk_between_frames";
        case CopyRefusal::damaged_frame: return "damaged_frame";
        case CopyRefusal::misplaced_tag: return "misplaced_tag";
        case CopyRefusal::counts_disagree: return "counts_disagree";
        case CopyRefusal::broken_reservoir: return "broken_reservoir";
        case CopyRefusal::unsayable_delay: return "unsayable_delay";
    }
    return "damaged_frame";
}

}  // namespace unreel
