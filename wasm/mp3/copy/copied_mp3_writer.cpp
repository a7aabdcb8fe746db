#include "mp3/copy/copied_mp3_writer.h"

#include <cassert>
#include <vector>

namespace unreel {

CopiedMp3Writer::CopiedMp3Writer(ByteSink& sink, std::span<const std::byte> id3v2, const MpegFrameHeader& first_frame, Tag tag)
    : output_(sink),
      first_frame_(first_frame),
      tag_(tag),
      tag_header_(copied_tag_header(first_frame)),
      tag_position_(static_cast<int64_t>(id3v2.size())) {
    output_.keep(id3v2);
    if (tag == Tag::xing) output_.keep(std::vector<std::byte>(static_cast<size_t>(tag_header_.frame_bytes())));
}

Result<void> CopiedMp3Writer::write(std::span<const std::byte> frame) {
    const auto header = MpegFrameHeader::parse(frame);
    assert(header && static_cast<size_t>(header->frame_bytes()) == frame.size());
    // What comes first may be a silent frame that carries main data, and is as large as these.
    if (seek_table_.frame_count() > 0) is_variable_ |= header->bitrate_kbps != first_frame_.bitrate_kbps;
    seek_table_.add_frame(header->frame_bytes());
    music_crc_.add(frame);
    return output_.append(frame);
}

Result<void> CopiedMp3Writer::finish(const std::optional<CopiedTag::Ends>& ends, const std::optional<SourceTag>& source, bool is_part) {
    if (tag_ == Tag::none) return output_.flush();
    CopiedTag tag;
    tag.is_variable = is_variable_;
    tag.bitrate_kbps = first_frame_.bitrate_kbps;
    tag.mpeg_frames = seek_table_.frame_count();
    tag.music_bytes = seek_table_.byte_count();
    tag.toc = seek_table_.to_toc(tag_header_.frame_bytes());
    tag.music_crc = music_crc_.value();
    tag.ends = ends;
    tag.is_part = is_part;
    tag.source = source;
    return output_.patch(tag_position_, make_copied_tag(tag_header_, tag));
}

}  // namespace unreel
