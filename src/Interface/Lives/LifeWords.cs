using Tandem.Kernel.Lifecycles;

namespace Tandem.Interface.Lives;

/// <summary>What a state means to somebody who does not know the practice.</summary>
public static class LifeWords
{
    public static string Of(StateCategory category) => category switch
    {
        StateCategory.Waiting => "Nobody has begun.",
        StateCategory.Active => "Somebody is at it.",
        StateCategory.Held => "Held up by something outside.",
        StateCategory.Done => "Done, but not yet final.",
        _ => "Final.",
    };
}
