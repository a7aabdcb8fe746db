#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/media_info.h"
#include "tags/limits.h"

namespace unreel {

/// Tags as they are read, before it is known what encoding their text is in: that follows from all of it together.
class RawTags {
public:
    /// Text in UTF-8, or in an unknown encoding where it is not valid. Values end at zeros. `name` as the file has it, unless
    /// `is_field_name`. Empty ones and those that `field_name()` drops are passed over.
    void add(std::string_view name, std::string_view text, std::string_view language = {});
    void add_field(std::string name, std::string_view text, std::string_view language = {});
    /// Of several pictures the front cover is kept, else the first.
    void add_picture(unsigned type, std::vector<std::byte> bytes);
    /// A picture that cannot be kept.
    void add_bad_picture() { ++bad_pictures_; }

    bool is_empty() const { return fields_.empty() && !cover_; }

    /// What `other` has and this has not.
    void fill_from(const RawTags& other);

    /// Text as UTF-8, numbers with their totals, within limits; and the cover.
    void move_to(MediaInfo& info);

private:
    TagField* find(std::string_view name, std::string_view language);
    void decode();
    void join_numbers();

    std::vector<TagField> fields_;
    size_t text_bytes_ = 0;
    int left_out_ = 0;
    std::optional<Cover> cover_;
    int bad_pictures_ = 0;
};

}  // namespace unreel
