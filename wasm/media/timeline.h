#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace unreel {

/// Keeps decoded audio on the source's time line: says how much silence belongs before a frame. No sample is ever thrown
/// away. Positions are samples per channel from the file's start, at the rate in force.
///
/// What counts is the step from one time stamp to the next against the samples between them:
/// - a step that is longer by half a frame or more, and that the frames after it confirm, is a hole: packets were lost, or the
///   recording paused. It is filled exactly;
/// - one that the following frames take back was a stamp that came late: jitter, and means nothing;
/// - smaller differences, however many, are a clock that runs at another speed than the samples (a recorder's, a wrong time
///   scale, rounded durations), and so are steps that are all too long: the samples are right, and the count follows;
/// - a step back, or one that is too long for a hole, is a new count (recordings joined, a clock that was set): what follows is
///   joined without a pause.
///
/// To see what the following frames say, some of them have to wait: `add()` each, and take what is decided by `next()`.
class Timeline {
public:
    struct Clock {
        /// False where time stamps are computed from bytes or samples: they say nothing about holes, only where the sound begins.
        bool counts = true;
        /// Samples that one tick of the time stamps lasts, rounded up.
        int64_t tick = 1;
        double longest_gap_seconds = 3600;
    };

    Timeline(int sample_rate, const Clock& clock) : clock_(clock), rate_(sample_rate) {}

    /// A frame of `sample_count`, by its time stamp where it has one.
    void add(std::optional<int64_t> position, int64_t sample_count);
    /// Samples of silence before the oldest frame that waits, which is placed then; nothing where that depends on frames to
    /// come, unless there are none (`is_last`), or where no frame waits.
    std::optional<int64_t> next(bool is_last);

    /// The audio begins here: after a seek. Frames that wait are forgotten.
    void start_at(int64_t position);
    /// So many packets of sound could not be decoded: expect a hole before the next frame.
    void note_loss(int packets) { lost_ += packets; }
    /// The source changed its rate: positions are in the new one from now on. No frame may wait.
    void change_rate(int sample_rate);

    /// Position after everything placed so far.
    int64_t end() const { return end_; }
    /// The same, in seconds, with what waits, if nothing is missing between.
    double expected_end_seconds() const;
    int sample_rate() const { return rate_; }

    int gaps() const { return gaps_; }
    double gap_seconds() const { return gap_seconds_; }
    /// Where they begin, see `note_place`.
    const std::vector<double>& gap_places() const { return gap_places_; }
    /// New counts, and by how much they were apart from the old ones, in all.
    int jumps() const { return jumps_; }
    double jump_seconds() const { return jump_seconds_; }
    /// By how much the clock went on faster (or, negative, slower) than the samples, holes and new counts aside.
    double drift_seconds() const { return drift_seconds_; }

private:
    struct Waiting {
        std::optional<int64_t> position;
        int64_t count;
        int lost;  // packets before it
    };

    int64_t place_first(int64_t deviation);
    std::optional<int64_t> silence_before_front(bool is_last);
    int64_t fill_lost_packets();
    int64_t place_after_step(int64_t step);
    int64_t least_hole(const Waiting& frame) const;
    /// How far what waits is off, if it follows what was placed: the smallest deviation of all, in the direction of the first one;
    /// 0 where one of them takes it back.
    int64_t lasting_step(int64_t first) const;
    bool all_steps_are_long() const;
    bool sees_enough() const;
    void follow(int64_t deviation);
    int64_t fill(int64_t count);
    double seconds(int64_t samples) const { return static_cast<double>(samples) / rate_; }

    Clock clock_;
    int rate_;
    std::deque<Waiting> waiting_;
    bool has_begun_ = false;
    bool is_too_fast_ = false;  // all steps so far were too long
    int64_t end_ = 0;
    int64_t offset_ = 0;  // of time stamps against the count: what jumps and drift made of them
    int64_t ahead_ = 0;   // small steps back so far that may be taken back
    int64_t last_count_ = 0;
    std::optional<int64_t> last_position_;
    int lost_ = 0;
    int gaps_ = 0;
    double gap_seconds_ = 0;
    std::vector<double> gap_places_;
    int jumps_ = 0;
    double jump_seconds_ = 0;
    double drift_seconds_ = 0;
};

}  // namespace unreel
