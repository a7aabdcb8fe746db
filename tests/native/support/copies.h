// Copying, as tests want to call it.
#pragma once

#include <variant>

#include "convert/mp3_copy.h"
#include "support/files.h"

namespace unreel::test {

struct Copied {
    Bytes mp3;
    CopySummary summary;
};

using CopyOutcome = std::variant<Copied, CopyRefusal, Error>;

/// From memory to memory, without ID3 tags.
CopyOutcome copy_bytes(std::span<const std::byte> source, const TimeRange& range = {});
CopyOutcome copy_source(ByteSource& source, const TimeRange& range = {});

/// "copied", or the refusal's or the error's name: what a test prints and expects.
std::string name_of(const CopyOutcome& outcome);

}  // namespace unreel::test
