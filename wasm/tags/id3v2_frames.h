#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tags/raw_tags.h"

namespace unreel {

/// What the frames of one ID3v2 tag mean, of versions 2.2 to 2.4.
class Id3v2Frames {
public:
    Id3v2Frames(RawTags& tags, unsigned version) : tags_(tags), version_(version) {}

    static bool wants(std::string_view id);
    static bool is_picture(std::string_view id) { return id == "APIC" || id == "PIC"; }

    void take(std::string_view id, std::vector<std::byte> payload);
    /// After the last frame: what lies in several.
    void finish();

private:
    void take_text(std::string_view id, std::string_view payload);
    void take_described(std::string_view id, std::string_view payload);
    void take_genre(std::string_view text);
    void take_people(const std::vector<std::string>& values);
    void take_picture(std::vector<std::byte> payload);

    RawTags& tags_;
    unsigned version_;
    std::string year_;
    std::string day_and_month_;
};

}  // namespace unreel
