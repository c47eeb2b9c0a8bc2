namespace Tandem.Tests.Workshop;

/// <summary>What a tool is painted.</summary>
public enum Colour
{
    Plain = 0,
    Red = 1,
    DeepBlue = 2,
}
