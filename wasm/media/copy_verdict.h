#pragma once

#include <optional>

#include "media/demuxer.h"
#include "mp3/copy/refusal.h"

namespace unreel {

/// Whether the frames of a track can be copied, as far as the file's header tells; no packet is read. Nothing: they can.
std::optional<CopyRefusal> why_not_copied(const Demuxer& demuxer, const AVStream& stream);

}  // namespace unreel
