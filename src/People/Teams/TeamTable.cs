using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.People.Teams;

/// <summary>Where teams and their members are kept.</summary>
public static class TeamTable
{
    internal static void Map(EntityTypeBuilder<Team> team)
    {
        team.HasIndex(row => row.Name).IsUnique();
        team.HasIndex(row => row.Lead);
        team.HasIndex(row => row.Calendar);
        team.HasIndex(row => row.State);
    }

    internal static void Map(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("memberships");
        membership.HasKey(row => new { row.Team, row.Person });
        membership.HasIndex(row => row.Person);
    }

    extension(Store store)
    {
        public IQueryable<Team> Teams => store.Set<Team>();

        public IQueryable<Membership> Memberships => store.Set<Membership>();
    }
}
