#pragma once

#include <cstdint>
#include <optional>

namespace unreel {

/// Keeps decoded audio on the source's time line: says how much silence belongs before a frame and how much of its
/// beginning was there already. Positions are samples per channel from the file's start, at the rate in force.
///
/// Time stamps are coarse (a millisecond in Matroska) and jitter, so small deviations mean nothing. 0.1 s is where FFmpeg's
/// own resampler begins to correct (`min_hard_comp` of libswresample). A deviation that grows by little with every frame is
/// a clock that runs at another speed than the samples: a recorder's, or durations that libavformat rounded and added up
/// (0.02 % in AC-3 at 44.1 kHz, 0.09 % in DTS). Nothing is missing then, and the count follows the clock. A deviation that
/// is too large for a gap, or that leads back to where the count began, is a new count (two recordings joined, a clock that
/// was set): what follows is joined without a pause.
class Timeline {
public:
    struct Limits {
        double tolerance_seconds = 0.1;
        /// Once after a packet was lost: the hole is where the time stamps say, and short.
        double tolerance_after_loss_seconds = 0.004;
        /// Of a frame's length: how far the count follows the clock with each frame, by one sample at least.
        double drift_fraction = 0.01;
        double longest_gap_seconds = 3600;
        double longest_overlap_seconds = 10;
    };

    struct Placement {
        int64_t silence = 0;  // samples of silence to put before the frame
        int64_t drop = 0;     // samples to take off the frame's beginning
    };

    Timeline(int sample_rate, const Limits& limits) : limits_(limits), rate_(sample_rate) {}

    /// Where the next frame of `sample_count` goes, by its time stamp where it has one. Moves on past it.
    Placement place(std::optional<int64_t> position, int64_t sample_count);

    /// The audio begins here: after a seek.
    void start_at(int64_t position);
    /// A packet could not be decoded: expect a hole.
    void note_loss() { expects_hole_ = true; }
    /// The source changed its rate: positions are in the new one from now on.
    void change_rate(int sample_rate);

    /// Position after everything placed so far.
    int64_t end() const { return end_; }
    int sample_rate() const { return rate_; }

    int gaps() const { return gaps_; }
    double gap_seconds() const { return gap_seconds_; }
    int jumps() const { return jumps_; }

private:
    Limits limits_;
    int rate_;
    int64_t end_ = 0;
    int64_t shift_ = 0;        // added to time stamps: what jumps and drift made of them
    int64_t count_start_ = 0;  // where the first frame since a jump was placed
    std::optional<int64_t> last_position_;
    bool expects_hole_ = false;
    int gaps_ = 0;
    double gap_seconds_ = 0;
    int jumps_ = 0;
};

}  // namespace unreel
