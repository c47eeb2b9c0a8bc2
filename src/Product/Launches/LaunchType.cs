namespace Tandem.Product.Launches;

/// <summary>Whether something comes, or goes.</summary>
public enum LaunchType
{
    Launch,
    Retirement,
}
