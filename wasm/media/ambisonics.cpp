#include "media/ambisonics.h"

#include <algorithm>

#include "media/mix_matrix.h"

namespace unreel {

DeclaredAmbisonics::DeclaredAmbisonics(const AVFormatContext& format) : layouts_(format.nb_streams) {
    for (unsigned index = 0; index < format.nb_streams; ++index) {
        const AVChannelLayout& layout = format.streams[index]->codecpar->ch_layout;
        // One that cannot be copied stays without channels.
        if (has_ambisonics(layout)) av_channel_layout_copy(&layouts_[index], &layout);
    }
}

DeclaredAmbisonics::~DeclaredAmbisonics() {
    for (AVChannelLayout& layout : layouts_) av_channel_layout_uninit(&layout);
}

void DeclaredAmbisonics::restore(const AVFormatContext& format) const {
    const size_t count = std::min<size_t>(layouts_.size(), format.nb_streams);
    for (size_t index = 0; index < count; ++index) {
        AVChannelLayout& layout = format.streams[index]->codecpar->ch_layout;
        const bool is_of_this = layouts_[index].nb_channels > 0 && layouts_[index].nb_channels == layout.nb_channels;
        if (is_of_this) av_channel_layout_copy(&layout, &layouts_[index]);
    }
}

}  // namespace unreel
