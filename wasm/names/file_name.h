// The name of an MP3 by a pattern. tests/tables/file_names.json says the same by examples, for the core and the page.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/media_info.h"

namespace unreel {

/// What words stand for: "name" (the source's file name, with its extension), "language" and "track_title" (of the audio
/// track), "part" and "mark" (which of several MP3s of one file it is, and what that is called), and the fields of `Tags`. What is missing or empty is missing.
using NameFields = std::map<std::string, std::string, std::less<>>;

/// The fields of these tags that a name can have. Several values are joined by ", ".
NameFields name_fields(const Tags& tags, std::string_view source_name);

/// Words in braces, in letters of any case: {name} (without extension) {title} {artist} {album} {albumartist} {composer} {genre}
/// {track} {disc} {year} {date} {language} {tracktitle} {part} {mark}. {track} and {part} have two digits at least, {disc} one, {track:3} three. Fails with
/// `invalid_option` "name": an unknown word, a brace that is not closed, a slash or backslash, no name at all, more than 500 bytes.
Result<void> check_name_pattern(std::string_view pattern);

/// A name that ends in ".mp3", is never empty, has at most 240 bytes, and is possible on Windows, macOS, Linux and FAT.
/// - A word whose field is missing goes with the letters and digits directly before it ("CD{disc}"). Of the texts between two words that
///   are there, the first stays; what stands in ( ) or [ ] is missing with the words in it. Where all words are missing, the
///   name is the source's.
/// - What Windows forbids is "_", and so are control characters and marks that turn the direction of text; names of devices get
///   a "_". Blanks and dots at the ends are cut off. It is cut between characters as they are seen, as far as combining marks and
///   joiners tell.
/// - `plain`: ASCII alone. Latin letters lose their accents (ä is a, as for most languages; ß is ss), other signs are "_".
std::string file_name(std::string_view pattern, const NameFields& fields, bool plain);

}  // namespace unreel
