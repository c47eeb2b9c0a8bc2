namespace Tandem.Kernel.Views;

/// <summary>Who finds a saved view beside a list.</summary>
public enum ViewAudience
{
    /// <summary>Whoever saved it.</summary>
    Me,

    /// <summary>The people of one team.</summary>
    Team,

    /// <summary>Everybody who may see the list.</summary>
    Everybody,
}
