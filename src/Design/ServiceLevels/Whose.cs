namespace Tandem.Design.ServiceLevels;

/// <summary>Whose working time, or whose zone.</summary>
public enum Whose
{
    Fixed,
    Requester,
    Team,
    Service,
}
