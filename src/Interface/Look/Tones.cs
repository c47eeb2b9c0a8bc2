using Tandem.Kernel.Lifecycles;

namespace Tandem.Interface.Look;

/// <summary>Which tone a state of a life has.</summary>
public static class Tones
{
    public static Tone Of(StateCategory category) => category switch
    {
        StateCategory.Waiting => Tone.Info,
        StateCategory.Active => Tone.Progress,
        StateCategory.Held => Tone.Warning,
        StateCategory.Done => Tone.Good,
        _ => Tone.Muted,
    };
}
