#include "convert/tag_plan.h"

#include <limits>

#include "mp3/chapters.h"
#include "tags/cover.h"
#include "tags/edit_tags.h"

namespace unreel {

TagPlan plan_tag(const ConversionOptions& options, const MediaInfo& source, std::optional<double> expected_seconds) {
    const Written& written = options.recipe.written;
    TagPlan plan;
    plan.tags = apply(written, source.tags);
    plan.expected_seconds = expected_seconds;
    if (written.keeps_chapters) {
        const double start = options.read.start_seconds;
        const double end = expected_seconds ? start + *expected_seconds : std::numeric_limits<double>::infinity();
        const auto heard = clip(source.chapters, start, end);
        plan.chapters = thinned(heard);
        plan.chapters_left_out = static_cast<int>(heard.size() - plan.chapters.size());
    }
    const ChosenCover cover = choose_cover(written, source.cover ? &*source.cover : nullptr, options.cover ? &*options.cover : nullptr);
    plan.too_large_cover_pixels = cover.too_large_pixels;
    plan.bytes = make_id3v2(plan.tags, cover.cover, plan.chapters);
    return plan;
}

Patch TagPlan::patch(double seconds) const {
    if (expected_seconds == seconds) return {};
    return chapters_patch(tags, chapters, seconds);
}

}  // namespace unreel
