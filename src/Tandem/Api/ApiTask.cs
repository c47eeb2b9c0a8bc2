namespace Tandem.Api;

/// <summary>What an address of the API is for.</summary>
internal enum ApiTask
{
    List,
    Create,
    Read,
    Edit,
    Move,
    Act,
    Facts,
    Fact,
    Sub,
}
