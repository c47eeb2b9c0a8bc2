namespace Tandem.Interface.Readers;

/// <summary>How bright the reader wants the pages; automatic follows the device.</summary>
public enum Theme
{
    Automatic,
    Light,
    Dark,
}
