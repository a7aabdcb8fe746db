#include "media/clips.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace unreel {

namespace {

// Thirty days: no file lasts longer, and sums of such numbers do not overflow.
constexpr int64_t farthest_seconds = 30 * 24 * 3600;
constexpr uint64_t longest_silence_seconds = 3600;
// What writers of gapless tags count differently: a frame or two.
constexpr int64_t gapless_tolerance = 4096;

int64_t samples_of(int64_t ticks, AVRational tick, int sample_rate) {
    const int64_t farthest = farthest_seconds * sample_rate;
    if (ticks <= 0 || tick.num <= 0 || tick.den <= 0) return 0;
    const int64_t samples = av_rescale_q(ticks, tick, AVRational{1, sample_rate});
    return samples < 0 || samples > farthest ? farthest : samples;
}

int64_t length_of(const Clip& clip) { return clip.last == open_end ? open_end : clip.last - clip.first; }

int64_t end_of(const Clip& clip) { return clip.last == open_end ? open_end : clip.at + length_of(clip); }

class ClipMaker {
public:
    explicit ClipMaker(const MediaFacts& facts)
        : facts_(facts), movie_tick_(tick_of(facts)) {}

    ClipList make(const std::vector<Edit>& edits) {
        uint64_t elapsed = 0;  // in ticks of the movie
        for (size_t index = 0; index < edits.size(); ++index) {
            const Edit& edit = edits[index];
            const bool is_last = index + 1 == edits.size();
            const int64_t at = position(elapsed);
            if (edit.duration < 0 || at >= farthest_seconds * facts_.sample_rate) break;
            if (edit.is_silent && is_broken(edit.duration)) continue;
            elapsed += std::min(static_cast<uint64_t>(edit.duration), most_ticks);
            const bool is_open = edit.duration == 0 && is_last;
            if (edit.is_silent) {
                list_.end = position(elapsed);
            } else if (edit.duration > 0 || is_open) {
                add(at, samples_of(edit.media_time, facts_.tick, facts_.sample_rate), is_open ? open_end : position(elapsed) - at);
                list_.end = open_end;
            }
        }
        if (list_.clips.empty()) list_ = {{{0, 0, open_end}}, open_end};
        if (says_all_of_it() && facts_.sound) list_.clips.front().first = facts_.sound->first;
        make_ends_exact();
        return std::move(list_);
    }

private:
    static constexpr uint64_t most_ticks = uint64_t{1} << 46;  // 65,536 of them do not overflow

    bool is_broken(int64_t silence) const {
        return static_cast<uint64_t>(silence) > std::max(facts_.movie_duration, longest_silence_seconds * facts_.movie_timescale);
    }

    int64_t position(uint64_t movie_ticks) const {
        return samples_of(static_cast<int64_t>(movie_ticks), {1, static_cast<int>(std::min<uint32_t>(facts_.movie_timescale, INT32_MAX))},
                          facts_.sample_rate);
    }

    // Nothing where a tick is no longer than a sample: the list is exact then.
    static int64_t tick_of(const MediaFacts& facts) {
        const int64_t timescale = facts.movie_timescale;
        return timescale >= facts.sample_rate ? 0 : (facts.sample_rate + timescale / 2) / timescale;
    }

    bool is_near(int64_t one, int64_t other) const { return one - other <= movie_tick_ && other - one <= movie_tick_; }

    void add(int64_t at, int64_t first, int64_t length) {
        if (facts_.media_samples > 0 && first >= facts_.media_samples) return;
        const int64_t last = length == open_end ? open_end : first + length;
        if (!list_.clips.empty()) {
            Clip& before = list_.clips.back();
            const bool can_tell = length_of(before) > 2 * movie_tick_;
            const bool goes_on = can_tell && is_near(before.last, first) && is_near(end_of(before), at);
            if (goes_on) {
                before.last = last;
                return;
            }
        }
        list_.clips.push_back({at, first, last});
    }

    bool says_all_of_it() const {
        const Clip& clip = list_.clips.front();
        return list_.clips.size() == 1 && clip.first == 0 && reaches_end(clip);
    }

    bool reaches_end(const Clip& clip) const {
        return clip.last == open_end || (facts_.media_samples > 0 && clip.last + movie_tick_ >= facts_.media_samples);
    }

    void make_ends_exact() {
        int64_t shift = 0;
        for (Clip& clip : list_.clips) {
            clip.at += shift;
            const bool is_last = &clip == &list_.clips.back();
            const int64_t last = is_last ? end_of_last(clip) : end_within(clip);
            if (last != open_end && clip.last != open_end) shift += last - clip.last;
            clip.last = last;
        }
        if (list_.end != open_end) list_.end += shift;
    }

    int64_t end_within(const Clip& clip) const {
        if (facts_.sound && is_near(clip.last, facts_.sound->second)) return facts_.sound->second;
        return facts_.media_samples > 0 && is_near(clip.last, facts_.media_samples) ? facts_.media_samples : clip.last;
    }

    int64_t end_of_last(const Clip& clip) const {
        const int64_t sound_end = facts_.sound ? facts_.sound->second : open_end;
        if (sound_end > clip.first && sound_end <= clip.last) return sound_end;
        if (is_near(clip.last, sound_end)) return sound_end;
        return reaches_end(clip) ? open_end : clip.last;
    }

    const MediaFacts& facts_;
    int64_t movie_tick_;  // in samples
    ClipList list_;
};

}  // namespace

int64_t to_sample(double seconds, int sample_rate) { return std::llround(seconds * sample_rate); }

ClipList ClipList::between(int64_t start, int64_t stop) const {
    ClipList part;
    part.end = end == open_end ? open_end : std::clamp(end, start, stop);
    auto next = std::ranges::partition_point(clips, [&](const Clip& clip) { return end_of(clip) <= start; });
    for (; next != clips.end() && next->at < stop; ++next) {
        const Clip& clip = *next;
        const int64_t from = std::max(clip.at, start);
        const int64_t to = std::min(end_of(clip), stop);
        if (to <= from) continue;
        const int64_t first = clip.first + (from - clip.at);
        part.clips.push_back({from, first, to == open_end ? open_end : first + (to - from)});
    }
    const bool continues = !clips.empty() && stop != open_end && stop < std::max(end_of(clips.back()), end == open_end ? 0 : end);
    if (part.clips.empty()) {
        const int64_t first = clips.empty() ? 0 : clips.front().first;
        part.clips.push_back({start, first, first});
    }
    // Between clips, what is asked for may end in silence.
    if (continues && end_of(part.clips.back()) < stop) part.end = stop;
    return part;
}

std::optional<int64_t> ClipList::length(int64_t media_samples) const {
    if (end != open_end) return end;
    if (clips.empty()) return std::nullopt;
    const Clip& clip = clips.back();
    if (clip.last != open_end) return end_of(clip);
    if (media_samples <= clip.first) return std::nullopt;
    return clip.at + media_samples - clip.first;
}

std::optional<GaplessCounts> parse_itunes_gapless(std::string_view text) {
    unsigned priming = 0;
    unsigned remainder = 0;
    unsigned long long samples = 0;
    if (std::sscanf(std::string(text).c_str(), "%*x %x %x %llx", &priming, &remainder, &samples) != 3) return std::nullopt;
    return GaplessCounts{priming, remainder, static_cast<int64_t>(std::min<unsigned long long>(samples, INT64_MAX))};
}

std::optional<SoundRange> sound_range(const GaplessCounts& counts, int64_t media_samples) {
    constexpr int64_t longest_padding = 16384;
    constexpr int64_t most_samples = int64_t{1} << 44;
    const auto is_padding = [&](int64_t count) { return count >= 0 && count <= longest_padding; };
    if (!is_padding(counts.priming) || !is_padding(counts.remainder)) return std::nullopt;
    if (counts.samples <= 0 || counts.samples > most_samples) return std::nullopt;
    const int64_t last = counts.priming + counts.samples;
    if (media_samples <= 0) return SoundRange{counts.priming, last};
    for (const int64_t scale : {1, 2}) {
        const int64_t total = scale * (last + counts.remainder);
        if (std::abs(total - media_samples) <= scale * gapless_tolerance) return SoundRange{scale * counts.priming, scale * last};
    }
    return std::nullopt;
}

ClipList clips_of(const std::vector<Edit>& edits, const MediaFacts& facts) { return ClipMaker(facts).make(edits); }

}  // namespace unreel
