#include "media/succession.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

namespace unreel {

namespace {

// A pause of the chosen stream that is no end. Longer ones happen, and the stream may come back.
constexpr double pause_seconds = 2;
constexpr size_t most_waiting = 512;
constexpr size_t most_streams = 4096;

std::string_view language_of(const AVStream& stream) {
    const AVDictionaryEntry* entry = av_dict_get(stream.metadata, "language", nullptr, 0);
    return entry == nullptr ? std::string_view() : std::string_view(entry->value);
}

double seconds_between(const AVStream& stream, const AVPacket& first, const AVPacket& last) {
    if (first.dts == AV_NOPTS_VALUE || last.dts == AV_NOPTS_VALUE) return 0;
    return (static_cast<double>(last.dts) - static_cast<double>(first.dts)) * av_q2d(stream.time_base);
}

}  // namespace

bool Succession::may_happen_in(const AVFormatContext& format) {
    constexpr std::array<std::string_view, 3> containers{"mpegts", "mpeg", "flv"};
    return std::ranges::find(containers, std::string_view(format.iformat->name)) != containers.end();
}

void Succession::note_chosen() {
    has_begun_ = true;
    for (const PacketPtr& packet : waiting_) runs_beside_[static_cast<size_t>(packet->stream_index)] = true;
    waiting_.clear();
}

bool Succession::note_other(const AVFormatContext& format, const AVStream& chosen, PacketPtr packet) {
    const auto index = static_cast<size_t>(packet->stream_index);
    const AVCodecParameters& parameters = *format.streams[index]->codecpar;
    const bool is_sound = parameters.codec_type == AVMEDIA_TYPE_AUDIO && avcodec_find_decoder(parameters.codec_id) != nullptr;
    if (!is_sound || index >= most_streams) return false;
    if (runs_beside_.size() <= index) runs_beside_.resize(index + 1);
    if (!has_begun_) runs_beside_[index] = true;
    if (runs_beside_[index]) return false;
    waiting_.push_back(std::move(packet));
    const AVPacket& last = *waiting_.back();
    const auto first = std::ranges::find(waiting_, last.stream_index, [](const PacketPtr& other) { return other->stream_index; });
    const double seconds = seconds_between(*format.streams[index], **first, last);
    // A clock that was set back between two packets measures nothing.
    const bool is_long = seconds >= pause_seconds || seconds < 0 || waiting_.size() >= most_waiting;
    return is_long && settle(format, chosen);
}

bool Succession::end(const AVFormatContext& format, const AVStream& chosen) { return !waiting_.empty() && settle(format, chosen); }

// Of several that begin together: the same language, then the same codec, then the first in the programme.
bool Succession::settle(const AVFormatContext& format, const AVStream& chosen) {
    const auto rank = [&](const PacketPtr& packet) {
        const AVStream& stream = *format.streams[packet->stream_index];
        return std::tuple(language_of(stream) == language_of(chosen), stream.codecpar->codec_id == chosen.codecpar->codec_id,
                          -packet->stream_index);
    };
    successor_ = (*std::ranges::max_element(waiting_, {}, rank))->stream_index;
    for (PacketPtr& packet : waiting_) {
        const bool is_successors = packet->stream_index == successor_;
        if (is_successors) kept_.push_back(std::move(packet));
        else runs_beside_[static_cast<size_t>(packet->stream_index)] = true;
    }
    waiting_.clear();
    // The chosen one may come back, and is a successor then.
    if (static_cast<size_t>(chosen.index) < runs_beside_.size()) runs_beside_[static_cast<size_t>(chosen.index)] = false;
    return true;
}

PacketPtr Succession::take() {
    if (kept_.empty()) return {};
    PacketPtr packet = std::move(kept_.front());
    kept_.pop_front();
    return packet;
}

}  // namespace unreel
