#include "support/mp4_boxes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>

namespace unreel::test {

namespace {

constexpr std::array containers{"moov", "trak", "mdia", "minf", "stbl", "edts"};

uint64_t big_endian(std::span<const std::byte> bytes, size_t position, size_t count) {
    uint64_t value = 0;
    for (size_t index = 0; index < count; ++index) value = value << 8 | std::to_integer<uint64_t>(bytes[position + index]);
    return value;
}

void append(Bytes& bytes, uint64_t value, size_t count) {
    for (size_t index = count; index-- > 0;) bytes.push_back(static_cast<std::byte>(value >> (8 * index)));
}

void append(Bytes& bytes, std::string_view text) {
    for (const char character : text) bytes.push_back(static_cast<std::byte>(character));
}

std::vector<Box> parse(std::span<const std::byte> bytes) {
    std::vector<Box> boxes;
    while (bytes.size() >= 8) {
        const auto size = static_cast<size_t>(big_endian(bytes, 0, 4));
        if (size < 8 || size > bytes.size()) break;
        Box box;
        box.type = text_of(bytes.subspan(4, 4));
        const auto content = bytes.subspan(8, size - 8);
        if (std::ranges::find(containers, box.type) != containers.end()) {
            box.boxes = parse(content);
        } else {
            box.content.assign(content.begin(), content.end());
        }
        boxes.push_back(std::move(box));
        bytes = bytes.subspan(size);
    }
    return boxes;
}

void write(Bytes& bytes, const Box& box) {
    const size_t start = bytes.size();
    append(bytes, 0, 4);
    append(bytes, box.type);
    bytes.insert(bytes.end(), box.content.begin(), box.content.end());
    for (const Box& child : box.boxes) write(bytes, child);
    Bytes size;
    append(size, bytes.size() - start, 4);
    std::ranges::copy(size, bytes.begin() + static_cast<ptrdiff_t>(start));
}

Bytes written(const Box& box) {
    Bytes bytes;
    write(bytes, box);
    return bytes;
}

Box* find(std::vector<Box>& boxes, std::string_view type) {
    const auto found = std::ranges::find(boxes, type, &Box::type);
    return found == boxes.end() ? nullptr : &*found;
}

}  // namespace

Mp4File::Mp4File(const Bytes& bytes) : boxes_(parse(bytes)) {}

Bytes Mp4File::bytes() const {
    Bytes bytes;
    for (const Box& box : boxes_) write(bytes, box);
    return bytes;
}

Box& Mp4File::at(std::string_view path) {
    static Box nowhere;
    std::vector<Box>* boxes = &boxes_;
    while (true) {
        const size_t slash = path.find('/');
        Box* box = find(*boxes, path.substr(0, slash));
        if (box == nullptr) {
            ADD_FAILURE() << "no box " << path;
            return nowhere;
        }
        if (slash == path.npos) return *box;
        boxes = &box->boxes;
        path.remove_prefix(slash + 1);
    }
}

Box& Mp4File::sound_track() {
    for (Box& track : at("moov").boxes) {
        Box* media = track.type == "trak" ? find(track.boxes, "mdia") : nullptr;
        Box* handler = media == nullptr ? nullptr : find(media->boxes, "hdlr");
        if (handler != nullptr && text_of(std::span(handler->content).subspan(8, 4)) == "soun") return track;
    }
    ADD_FAILURE() << "no sound track";
    return at("moov/trak");
}

void Mp4File::remove(std::string_view type, size_t count) {
    std::erase_if(boxes_, [&](const Box& box) { return box.type == type && count > 0 && count-- > 0; });
}

void Mp4File::set_edits(const std::vector<Edit>& edits, int version) {
    auto& boxes = sound_track().boxes;
    std::erase_if(boxes, [](const Box& box) { return box.type == "edts"; });
    if (edits.empty()) return;
    const size_t width = version == 1 ? 8 : 4;
    Bytes content;
    append(content, static_cast<uint64_t>(version) << 24, 4);
    append(content, edits.size(), 4);
    for (const Edit& edit : edits) {
        append(content, static_cast<uint64_t>(edit.duration), width);
        append(content, static_cast<uint64_t>(edit.media_time), width);
        append(content, static_cast<uint64_t>(std::llround(edit.rate * 65536)), 4);
    }
    boxes.insert(boxes.begin() + 1, Box{"edts", {}, {Box{"elst", content, {}}}});
}

void Mp4File::set_movie_timescale(uint32_t timescale) {
    Bytes value;
    append(value, timescale, 4);
    std::ranges::copy(value, at("moov/mvhd").content.begin() + 12);
}

void Mp4File::set_itunes_gapless(const std::string& value) {
    const auto text = [](std::string_view type, std::string_view words) {
        Bytes content(4);
        append(content, words);
        return written({std::string(type), content, {}});
    };
    Bytes data;
    append(data, 1, 4);  // UTF-8
    append(data, 0, 4);  // of no country
    append(data, value);
    Bytes free_form = text("mean", "com.apple.iTunes");
    for (const Bytes& part : {text("name", "iTunSMPB"), written({"data", data, {}})}) free_form.insert(free_form.end(), part.begin(), part.end());
    const Bytes list = written({"ilst", written({"----", free_form, {}}), {}});
    Bytes handler(8);
    append(handler, "mdirappl");
    handler.resize(25);
    Bytes meta(4);
    for (const Bytes& part : {written({"hdlr", handler, {}}), list}) meta.insert(meta.end(), part.begin(), part.end());
    auto& boxes = at("moov").boxes;
    std::erase_if(boxes, [](const Box& box) { return box.type == "udta"; });
    boxes.push_back({"udta", written({"meta", meta, {}}), {}});
}

int64_t Mp4File::media_duration() {
    return static_cast<int64_t>(big_endian(find(find(sound_track().boxes, "mdia")->boxes, "mdhd")->content, 16, 4));
}

}  // namespace unreel::test
