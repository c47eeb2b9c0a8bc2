namespace Tandem.Transition.Configuration;

/// <summary>What an item is there for.</summary>
public enum ItemEnvironment
{
    Production,
    Recovery,
    Staging,
    Test,
    Development,
}
