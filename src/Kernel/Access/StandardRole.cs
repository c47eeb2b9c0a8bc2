namespace Tandem.Kernel.Access;

/// <summary>The roles every site begins with; a practice says which of its rights suit which.</summary>
public enum StandardRole
{
    /// <summary>May do everything.</summary>
    Administrator,

    /// <summary>Answers at the service desk.</summary>
    Agent,

    /// <summary>Does the work a team is given.</summary>
    Member,

    /// <summary>Leads teams, owns services and approves.</summary>
    Manager,

    /// <summary>Everybody who may sign in: asks, follows, replies.</summary>
    Requester,

    /// <summary>Reads everything and changes nothing.</summary>
    Auditor,
}
