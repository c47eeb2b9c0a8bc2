namespace Tandem.Interface.Look;

/// <summary>What a colour says, never which colour it is.</summary>
public enum Tone
{
    Neutral,
    Info,
    Progress,
    Good,
    Warning,
    Bad,
    Critical,
    Muted,
}
