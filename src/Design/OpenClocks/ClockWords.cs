using Tandem.Design.Clocks;
using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Kernel.Text;

namespace Tandem.Design.OpenClocks;

/// <summary>Says clocks in the reader's words and tones.</summary>
internal static class ClockWords
{
    /// <summary>From this share on it is time to hurry.</summary>
    private const double Close = 0.75;

    public static string Measure(Words say, string measure) => measure switch
    {
        "response" => say["Response"],
        "resolution" => say["Resolution"],
        "nextUpdate" => say["Next update"],
        _ => measure,
    };

    public static string State(Words say, Clock clock) => clock switch
    {
        { State: ClockState.Cancelled } => say["Cancelled"],
        { State: ClockState.Stopped, Breached: true } => say["Too late"],
        { State: ClockState.Stopped } => say["Kept"],
        { Breached: true } => say["Breached"],
        { State: ClockState.Paused } => say["Paused"],
        _ => say["Running"],
    };

    public static Tone ToneOf(ClockView view) => view.Clock switch
    {
        { Breached: true } => Tone.Bad,
        { State: ClockState.Stopped } => Tone.Good,
        { State: ClockState.Cancelled } => Tone.Muted,
        { State: ClockState.Paused } => Tone.Neutral,
        _ => view.Share >= Close ? Tone.Warning : Tone.Info,
    };

    public static string Pause(Words say, ClockSpan span) =>
        span.Reason.Length > 0 ? string.Join(", ", span.Reason.Split(", ").Select(word => say[Names.Sentence(word)])) : say["Did not count"];

    public static string Length(Moments moments, long ticks) => moments.Length(new TimeSpan(ticks));
}
