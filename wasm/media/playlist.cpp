#include "media/playlist.h"

#include <algorithm>

namespace unreel {

void Playlist::replace(ClipList list, int64_t heard) {
    list_ = std::move(list);
    heard_ = heard;
}

std::pair<int64_t, int64_t> Playlist::visible(int64_t position, int64_t count) const {
    if (clip() == nullptr) return {0, 0};
    const int64_t first = std::max(position, clip()->first);
    const int64_t last = std::min(position + count, clip()->last);
    return last > first ? std::pair{first - position, last - first} : std::pair<int64_t, int64_t>{0, 0};
}

int64_t Playlist::silence_due() const {
    const int64_t until = clip() != nullptr ? clip()->at : list_.end;
    return until == open_end ? 0 : std::max<int64_t>(0, until - heard_);
}

}  // namespace unreel
