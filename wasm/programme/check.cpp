#include "programme/check.h"

#include <vector>

#include "base/check_range.h"

namespace unreel {

namespace {

std::unexpected<Error> refused(const char* why) { return fail(ErrorCode::invalid_option, why, "programme"); }

}  // namespace

Programme whole_programme(TimeRange range) {
    Programme programme;
    programme.parts.push_back({.clips = {{0, range}}});
    return programme;
}

Result<void> check_programme(const Programme& programme, int source_count) {
    if (programme.parts.empty() || programme.parts.size() > most_programme_parts) return refused("the number of parts");
    std::vector<bool> is_begun(static_cast<size_t>(source_count));
    const ProgrammeClip* before = nullptr;
    size_t clips = 0;
    for (const ProgrammePart& part : programme.parts) {
        if (part.clips.empty()) return refused("a part without a clip");
        clips += part.clips.size();
        if (clips > most_programme_clips) return refused("the number of clips");
        for (const ProgrammeClip& clip : part.clips) {
            if (clip.source < 0 || clip.source >= source_count) return refused("a clip of no source");
            if (auto checked = check_range(clip.range); !checked) return checked;
            const bool goes_on = before != nullptr && before->source == clip.source;
            if (!goes_on && is_begun[static_cast<size_t>(clip.source)]) return refused("a source that is gone through twice");
            const bool ascends = !goes_on || (before->range.end_seconds && *before->range.end_seconds <= clip.range.start_seconds);
            if (!ascends) return refused("clips of a source that do not ascend");
            is_begun[static_cast<size_t>(clip.source)] = true;
            before = &clip;
        }
    }
    return {};
}

}  // namespace unreel
