namespace Tandem.Interface.Navigation;

/// <summary>Parts of the navigation that belong to no room.</summary>
public enum Place
{
    /// <summary>Over the rooms: what is the reader's own.</summary>
    Home,

    /// <summary>Under the rooms: what keeps the house in order.</summary>
    Administration,

    /// <summary>The bar of the portal.</summary>
    Portal,
}
