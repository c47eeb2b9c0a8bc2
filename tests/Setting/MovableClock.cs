namespace Tandem.Tests.Setting;

/// <summary>A clock that starts on a Monday morning, runs, and can be moved forward; whoever waits on it wakes when moved past.</summary>
public sealed class MovableClock : TimeProvider
{
    public static readonly DateTimeOffset MondayMorning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock door = new();
    private readonly HashSet<Alarm> alarms = [];
    private TimeSpan ahead = MondayMorning - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        lock (door)
            return System.GetUtcNow() + ahead;
    }

    public void Move(TimeSpan forward)
    {
        Alarm[] set;
        lock (door)
        {
            ahead += forward;
            set = [.. alarms];
        }

        foreach (var alarm in set)
            alarm.Reset();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        lock (door)
            alarms.Add(alarm);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>A timer of the machine, set again whenever the clock is moved.</summary>
    private sealed class Alarm : ITimer
    {
        private readonly MovableClock clock;
        private readonly Timer timer;
        private DateTimeOffset? due;
        private TimeSpan period;

        public Alarm(MovableClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            timer = new Timer(_ =>
            {
                Again();
                callback(state);
            });
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.door)
            {
                this.period = period;
                due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            }

            return Reset();
        }

        public bool Reset()
        {
            lock (clock.door)
                return timer.Change(due is { } at ? Later(at - clock.GetUtcNow()) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            lock (clock.door)
                clock.alarms.Remove(this);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Again()
        {
            lock (clock.door)
            {
                due = period > TimeSpan.Zero ? clock.GetUtcNow() + period : null;
                if (clock.alarms.Contains(this))
                    Reset();
            }
        }

        /// <summary>What the machine's timer accepts: not the past, and at most seven weeks.</summary>
        private static TimeSpan Later(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait.TotalDays > 40 ? TimeSpan.FromDays(40) : wait;
    }
}
