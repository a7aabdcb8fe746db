#pragma once

#include "media/clips.h"

namespace unreel {

/// Where in a list of clips the reading is: what of the media is to be heard now, and how much silence comes before it.
class Playlist {
public:
    /// `start`: the sample of what is heard at which the list begins.
    explicit Playlist(ClipList list, int64_t start) : list_(std::move(list)), heard_(start) {}

    /// Nothing after the last one.
    const Clip* clip() const { return index_ < list_.clips.size() ? &list_.clips[index_] : nullptr; }
    void next() { ++index_; }
    bool is_last_clip() const { return index_ + 1 == list_.clips.size(); }
    /// The same list, counted at another rate.
    void replace(ClipList list, int64_t heard);

    /// The part of [position, position + count) of the media that is to be heard: offset into it, and length.
    std::pair<int64_t, int64_t> visible(int64_t position, int64_t count) const;
    /// Silence that is to be heard now, before the clip or after the last one.
    int64_t silence_due() const;
    void note_heard(int64_t count) { heard_ += count; }
    int64_t heard() const { return heard_; }

private:
    ClipList list_;
    size_t index_ = 0;
    int64_t heard_;
};

}  // namespace unreel
