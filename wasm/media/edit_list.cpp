#include "media/edit_list.h"

#include <algorithm>

namespace unreel {

namespace {

// A file is hostile: what no writer makes is not read on.
constexpr int most_boxes = 10'000;
constexpr size_t most_edits = 65'536;  // of all tracks

struct Box {
    uint32_t type = 0;
    int64_t content = 0;
    int64_t end = 0;
};

/// The boxes of [start, end), one after the other.
class Boxes {
public:
    Boxes(AVIOContext& file, int64_t start, int64_t end) : file_(file), next_(start), end_(end) {}

    std::optional<Box> next() {
        constexpr int64_t header = 8;
        if (end_ - next_ < header || boxes_left_-- == 0 || avio_seek(&file_, next_, SEEK_SET) < 0) return std::nullopt;
        uint64_t size = avio_rb32(&file_);
        const uint32_t type = avio_rl32(&file_);
        const bool is_long = size == 1;
        if (is_long) size = avio_rb64(&file_);
        const int64_t content = next_ + (is_long ? 2 * header : header);
        const bool goes_to_the_end = size == 0;
        if (!goes_to_the_end && size < static_cast<uint64_t>(content - next_)) return std::nullopt;
        const bool is_cut = goes_to_the_end || size > static_cast<uint64_t>(end_ - next_);
        const Box box{type, content, is_cut ? end_ : next_ + static_cast<int64_t>(size)};
        if (avio_feof(&file_) != 0 || box.end < content) return std::nullopt;
        next_ = box.end;
        return box;
    }

private:
    AVIOContext& file_;
    int64_t next_;
    int64_t end_;
    int boxes_left_ = most_boxes;
};

// Boxes that have a version: 64 bits for times in version 1.
bool read_version(AVIOContext& file) {
    const int version = avio_r8(&file);
    avio_skip(&file, 3);
    return version == 1;
}

std::vector<Edit> read_edits(AVIOContext& file, const Box& box, size_t most) {
    const bool is_long = read_version(file);
    const auto room = static_cast<uint64_t>(box.end - box.content) / (is_long ? 20 : 12);
    const auto count = std::min<uint64_t>({avio_rb32(&file), room, most});
    std::vector<Edit> edits;
    edits.reserve(count);
    while (edits.size() < count && avio_feof(&file) == 0) {
        Edit edit;
        edit.duration = is_long ? static_cast<int64_t>(avio_rb64(&file)) : avio_rb32(&file);
        edit.media_time = is_long ? static_cast<int64_t>(avio_rb64(&file)) : static_cast<int32_t>(avio_rb32(&file));
        const uint32_t rate = avio_rb32(&file);
        edit.is_silent = edit.media_time < 0 || rate == 0;
        edits.push_back(edit);
    }
    return edits;
}

void read_movie_header(AVIOContext& file, MovieEdits& movie) {
    const bool is_long = read_version(file);
    avio_skip(&file, is_long ? 16 : 8);  // when it was made and changed
    movie.timescale = avio_rb32(&file);
    movie.duration = is_long ? avio_rb64(&file) : avio_rb32(&file);
    const bool is_unknown = movie.duration == (is_long ? UINT64_MAX : UINT32_MAX);
    if (is_unknown) movie.duration = 0;
}

TrackEdits read_track(AVIOContext& file, const Box& track, size_t most) {
    TrackEdits result;
    Boxes boxes(file, track.content, track.end);
    while (const auto box = boxes.next()) {
        if (box->type == MKTAG('t', 'k', 'h', 'd')) {
            avio_skip(&file, read_version(file) ? 16 : 8);
            result.track_id = avio_rb32(&file);
        } else if (box->type == MKTAG('e', 'd', 't', 's')) {
            const auto list = Boxes(file, box->content, box->end).next();
            if (list && list->type == MKTAG('e', 'l', 's', 't')) result.edits = read_edits(file, *list, most);
        }
        if (result.track_id != 0 && !result.edits.empty()) break;
    }
    return result;
}

std::optional<MovieEdits> read_movie(AVIOContext& file, const Box& movie) {
    MovieEdits result;
    Boxes boxes(file, movie.content, movie.end);
    size_t edits_left = most_edits;
    while (const auto box = boxes.next()) {
        switch (box->type) {
            case MKTAG('m', 'v', 'h', 'd'): read_movie_header(file, result); break;
            case MKTAG('m', 'v', 'e', 'x'): result.is_fragmented = true; break;
            case MKTAG('t', 'r', 'a', 'k'):
                if (auto track = read_track(file, *box, edits_left); !track.edits.empty()) {
                    edits_left -= track.edits.size();
                    result.tracks.push_back(std::move(track));
                }
                break;
            default: break;
        }
    }
    if (result.timescale == 0) return std::nullopt;
    return result;
}

}  // namespace

const std::vector<Edit>& MovieEdits::of(int track_id) const {
    static const std::vector<Edit> none;
    const auto found = std::ranges::find(tracks, static_cast<uint32_t>(track_id), &TrackEdits::track_id);
    return found == tracks.end() ? none : found->edits;
}

std::optional<MovieEdits> read_edit_lists(AVIOContext& file) {
    std::optional<MovieEdits> result;
    Boxes boxes(file, 0, avio_size(&file));
    while (const auto box = boxes.next()) {
        if (box->type != MKTAG('m', 'o', 'o', 'v')) continue;
        result = read_movie(file, *box);
        break;
    }
    if (avio_seek(&file, 0, SEEK_SET) < 0) return std::nullopt;
    return result;
}

}  // namespace unreel
