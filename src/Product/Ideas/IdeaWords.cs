using Tandem.Interface.Look;

namespace Tandem.Product.Ideas;

/// <summary>Says how an idea stands to those who want it.</summary>
internal static class IdeaWords
{
    public static Tone Tone(Idea idea) => idea.State switch
    {
        IdeaLife.New => Interface.Look.Tone.Info,
        IdeaLife.Considered or IdeaLife.Planned => Interface.Look.Tone.Progress,
        IdeaLife.Shipped => Interface.Look.Tone.Good,
        _ => Interface.Look.Tone.Muted,
    };
}
