#include "convert/tag_plan.h"

#include <algorithm>

#include "convert/replay_gain.h"
#include "mp3/chapters.h"
#include "mp3/id3v2_lyrics.h"
#include "programme/part_length.h"
#include "programme/part_times.h"
#include "tags/cover.h"
#include "tags/edit_tags.h"

namespace unreel {

TagPlan TagPlanner::plan(int number, const PartSource& source, bool is_copied, bool has_cover) {
    if (source.info != info_) {
        info_ = source.info;
        chapters_ = ordered_chapters(*info_);
    }
    const ProgrammePart& part = options_.programme.parts[static_cast<size_t>(number)];
    const Written& written = options_.recipe.written;
    TagPlan plan;
    plan.has_replay_gain = says_replay_gain(options_, is_copied);
    const bool keeps_loudness = !plan.has_replay_gain && is_as_loud_as_before(options_);
    Tags tags = keeps_loudness ? info_->tags : without_loudness(info_->tags);
    if (source.index == 0) tags = complete(std::move(tags), options_.known_tags);
    plan.tags = tags_of_part(options_, part, tags);
    plan.bad_pictures = info_->bad_pictures;
    plan.fields_shortened = info_->tags.left_out;
    plan.expected_seconds = part_seconds(part, source.index, source.seconds);
    // A part that is divided by chapters was asked for.
    const bool is_divided = part.chapters && options_.recipe.split.into != Split::Into::files;
    if (written.keeps_chapters || is_divided) {
        const auto heard = chapters_of_part(part, source, chapters_);
        plan.chapters = thinned(heard);
        plan.chapters_left_out = static_cast<int>(heard.size() - plan.chapters.size());
    }
    const ChosenCover cover = choose_cover(written, info_->cover ? &*info_->cover : nullptr, options_.cover ? &*options_.cover : nullptr);
    plan.too_large_cover_pixels = cover.too_large_pixels;
    std::vector<std::byte> words;
    const auto lyrics = lyrics_in(part, options_.lyrics, options_.source_seconds);
    if (lyrics) words = make_lyrics_frames(*lyrics);
    if (lyrics || written.lyrics == "none") std::erase_if(plan.tags.fields, [](const TagField& field) { return field.name == "lyrics"; });
    plan.bytes = make_id3v2(plan.tags, has_cover ? cover.cover : nullptr, plan.chapters, plan.has_replay_gain ? replay_gain_bytes : 0, words);
    return plan;
}

int64_t TagPlanner::most_bytes(const PartSource& first) {
    const int64_t with_cover = std::ssize(plan(0, first, false, true).bytes);
    const int64_t without = std::ssize(plan(0, first, false, false).bytes);
    int64_t most = without;
    for (int part = 1; part < static_cast<int>(options_.programme.parts.size()); ++part) most = std::max<int64_t>(most, std::ssize(plan(part, first, false, false).bytes));
    return most + with_cover - without;
}

Patch TagPlan::patch(double seconds) const {
    if (expected_seconds == seconds) return {};
    return chapters_patch(tags, chapters, seconds);
}

Patch TagPlan::replay_gain_patch(const ReplayGain& gain) const {
    if (!has_replay_gain) return {};
    return {std::ssize(bytes) - static_cast<int64_t>(replay_gain_bytes), make_replay_gain_frames(gain)};
}

}  // namespace unreel
