#include "media/text_track_reader.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/mark.h"
#include "media/language.h"
#include "media/text_tracks.h"
#include "mp3/id3v2_lyrics.h"

namespace unreel {

namespace {

// As those of AnalysisPass.
constexpr std::chrono::milliseconds longest_step{30};
constexpr int most_steps_between_looks = 24;
constexpr AVRational microsecond{1, AV_TIME_BASE};
// Shadows and outlines are the same words in several layers, one right behind the other; so is what moves over the picture.
constexpr size_t cues_looked_back = 8;
constexpr int64_t longest_flicker_us = 100'000;
constexpr std::ptrdiff_t most_cues_over_a_cut = 8;

double seconds_of(int64_t us) { return static_cast<double>(us) / AV_TIME_BASE; }

}  // namespace

TextTrackReader::TextTrackReader(std::unique_ptr<Demuxer> demuxer, const AVStream& stream, CueCoding coding)
    : demuxer_(std::move(demuxer)), stream_(stream), coding_(coding) {}

Result<std::unique_ptr<TextTrackReader>> TextTrackReader::open(ByteSource& source, ReadStrategy strategy, std::string_view file_name,
                                                               const TextTrackChoice& choice) {
    auto demuxer = Demuxer::open(source, strategy, file_name);
    if (!demuxer) return std::unexpected(demuxer.error());
    const auto streams = text_streams((*demuxer)->format());
    const auto track = choice.track ? choice.track : text_track_in((*demuxer)->describe(), choice.language);
    if (!track) return nullptr;
    if (*track < 0 || static_cast<size_t>(*track) >= streams.size()) {
        return fail(ErrorCode::no_such_track, "text track " + std::to_string(*track) + " of " + std::to_string(streams.size()));
    }
    const AVStream& stream = *streams[static_cast<size_t>(*track)];
    (*demuxer)->select_text(stream);
    const CueCoding coding = cue_coding_of(stream).value_or(CueCoding::text);
    return std::unique_ptr<TextTrackReader>(new TextTrackReader(std::move(*demuxer), stream, coding));
}

Result<bool> TextTrackReader::read() {
    const auto deadline = std::chrono::steady_clock::now() + longest_step;
    const int64_t reads_before = demuxer_->input().source_reads();
    for (int steps = 1; !finished_; ++steps) {
        if (const auto done = step(); !done) return done;
        // What is to be read next may be on its way already, and arrives only when nothing runs here.
        if (demuxer_->input().source_reads() != reads_before) break;
        if (steps % most_steps_between_looks == 0 && std::chrono::steady_clock::now() >= deadline) break;
    }
    return finished_;
}

Result<bool> TextTrackReader::step() {
    const auto packet = demuxer_->read_text_packet();
    if (!packet) return std::unexpected(packet.error());
    if (!*packet) finished_ = true;
    else if ((*packet)->stream_index == stream_.index) add(**packet);
    finished_ = finished_ || cues_.size() >= static_cast<size_t>(most_marks) || bytes_ >= most_lyrics_bytes;
    return finished_;
}

void TextTrackReader::add(const AVPacket& packet) {
    const int64_t stamp = packet.pts == AV_NOPTS_VALUE ? packet.dts : packet.pts;
    if (stamp == AV_NOPTS_VALUE || packet.data == nullptr || packet.size <= 0) return;
    const std::span bytes(reinterpret_cast<const std::byte*>(packet.data), static_cast<size_t>(packet.size));
    std::string words = cue_words(coding_, bytes);
    const int64_t start = av_rescale_q(stamp, stream_.time_base, microsecond);
    if (words.empty()) {
        // In fragments of MP4, which say no durations, it ends the words before it.
        if (!cues_.empty() && cues_.back().end_us == cues_.back().start_us) cues_.back().end_us = std::max(cues_.back().start_us, start);
        return;
    }
    const int64_t end = av_sat_add64(start, std::max<int64_t>(av_rescale_q(packet.duration, stream_.time_base, microsecond), 0));
    const size_t first = cues_.size() - std::min(cues_.size(), cues_looked_back);
    for (Cue& before : std::span(cues_).subspan(first)) {
        const bool goes_on = start >= before.start_us && start <= av_sat_add64(before.end_us, longest_flicker_us);
        if (!goes_on || before.words != words) continue;
        before.end_us = std::max(before.end_us, end);
        return;
    }
    bytes_ += words.size();
    cues_.push_back({start, end, std::move(words)});
}

double TextTrackReader::fraction() {
    const AvInput& input = demuxer_->input();
    const double read = static_cast<double>(input.position()) / static_cast<double>(std::max<int64_t>(input.size(), 1));
    fraction_ = finished_ ? 1 : std::clamp(read, fraction_, 1.0);
    return fraction_;
}

Lyrics TextTrackReader::take() {
    const AVDictionaryEntry* language = av_dict_get(stream_.metadata, "language", nullptr, 0);
    Lyrics lyrics{language == nullptr ? std::string() : three_letter_language(language->value), {}};
    std::ranges::stable_sort(cues_, {}, &Cue::start_us);
    // What is heard of the media, where its file says so; else all of it.
    const ClipList list = demuxer_->clips(stream_, AV_TIME_BASE);
    const int64_t origin = demuxer_->start_time_us();
    for (const Clip& clip : list.clips) {
        const auto first = std::ranges::lower_bound(cues_, clip.first, {}, &Cue::start_us) - cues_.begin();
        const auto last = std::ranges::lower_bound(cues_, clip.last, {}, &Cue::start_us) - cues_.begin();
        for (auto index = std::max<std::ptrdiff_t>(first - most_cues_over_a_cut, 0); index < last; ++index) {
            if (lyrics.lines.size() >= static_cast<size_t>(most_marks)) return lyrics;
            const Cue& cue = cues_[static_cast<size_t>(index)];
            const int64_t start = std::max(cue.start_us, clip.first);
            const int64_t end = std::min(cue.end_us, clip.last);
            if (cue.start_us < clip.first && end <= start) continue;
            const int64_t moved = av_sat_sub64(clip.at, av_sat_add64(clip.first, origin));
            const int64_t heard = std::max<int64_t>(av_sat_add64(start, moved), 0);
            const int64_t gone = av_sat_add64(end, moved);
            if (cue.end_us > cue.start_us && gone <= 0) continue;
            lyrics.lines.push_back({seconds_of(heard), gone > heard ? std::optional(seconds_of(gone)) : std::nullopt, cue.words});
        }
    }
    std::ranges::stable_sort(lyrics.lines, {}, &LyricsLine::start_seconds);
    return lyrics;
}

Result<std::optional<Lyrics>> read_text_track(ByteSource& source, ReadStrategy strategy, std::string_view file_name, const TextTrackChoice& choice) {
    auto reader = TextTrackReader::open(source, strategy, file_name, choice);
    if (!reader) return std::unexpected(reader.error());
    if (!*reader) return std::nullopt;
    for (;;) {
        const auto finished = (*reader)->read();
        if (!finished) return std::unexpected(finished.error());
        if (!*finished) continue;
        Lyrics lyrics = (*reader)->take();
        return lyrics.lines.empty() ? std::nullopt : std::optional(std::move(lyrics));
    }
}

}  // namespace unreel
