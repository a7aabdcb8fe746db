#pragma once

#include <deque>
#include <vector>

#include "media/ffmpeg.h"

namespace unreel {

/// Finds the stream that goes on where the chosen one ends: a broadcast whose audio gets another packet id, or another codec,
/// with a new programme map; recordings joined by `cat`. A successor is an audio stream of which nothing came while the chosen
/// one had packets, and which then has some seconds to itself. What runs beside the chosen one (other languages) never is.
class Succession {
public:
    /// Whether a container's streams may come and go (MPEG-TS, MPEG-PS, FLV). Elsewhere all of them are in its header.
    static bool may_happen_in(const AVFormatContext& format);

    /// A packet of the chosen stream came: others that had some run beside it.
    void note_chosen();
    /// Takes a packet of another stream, at most a few hundred at a time. True once the chosen one is given up for another.
    bool note_other(const AVFormatContext& format, const AVStream& chosen, PacketPtr packet);
    /// At the end of the file, where a successor needs no time to show that it is one. True as above.
    bool end(const AVFormatContext& format, const AVStream& chosen);

    /// After true: the successor's index, whose packets so far are then next in `take()`.
    int successor() const { return successor_; }
    /// The next packet that was kept, or nothing.
    PacketPtr take();

private:
    bool settle(const AVFormatContext& format, const AVStream& chosen);

    bool has_begun_ = false;
    std::vector<bool> runs_beside_;  // by stream
    std::deque<PacketPtr> waiting_;  // of streams that may be the successor
    std::deque<PacketPtr> kept_;     // of the one that is
    int successor_ = -1;
};

}  // namespace unreel
