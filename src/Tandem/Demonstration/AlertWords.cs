namespace Tandem.Demonstration;

/// <summary>What the company's monitoring saw lately, by the names that its rules for Kubernetes and machines give it.</summary>
internal static class AlertWords
{
    /// <summary>Name, summary, severity, host, minutes ago, how often it was said, and whether it is over.</summary>
    public static readonly (string Name, string Summary, string Severity, string Host, int Ago, int Times, bool Over)[] Alerts =
    [
        ("NodeFilesystemAlmostOutOfSpace", "The file system of host-f1 has less than 5 % left", "warning", "host-f1", 2_840, 190, true),
        ("NodeClockSkewDetected", "The clock of host-k2 is 0.4 s off", "warning", "host-k2", 1_620, 34, true),
        ("KubeJobFailed", "The nightly price import failed", "warning", "shop-prices", 1_410, 12, true),
        ("NodeNetworkReceiveErrs", "kiel-core-2 receives damaged packets", "warning", "kiel-core-2", 980, 61, false),
        ("CPUThrottlingHigh", "shop-suggestions is held back for 38 % of its time", "info", "shop-suggestions", 730, 140, false),
        ("KubeHpaMaxedOut", "shop-catalogue runs with as many copies as it may", "warning", "shop-catalogue", 410, 77, false),
        ("NodeRAIDDiskFailure", "A disk of store-k1 has failed", "error", "store-k1", 330, 66, false),
        ("BackupTooOld", "The last good backup of shop-db is 31 hours old", "error", "shop-db-copy", 300, 60, false),
        ("PostgresqlTooManyConnections", "shop-db has 97 % of its connections in use", "critical", "shop-db", 46, 44, false),
        ("KubePodCrashLooping", "shop-checkout starts again and again", "error", "shop-checkout", 43, 41, false),
        ("KubeDeploymentReplicasMismatch", "shop-cart runs with one copy of three", "error", "shop-cart", 42, 40, false),
        ("HTTPErrorRateHigh", "One in five orders fails in the shop front", "critical", "Shop front", 41, 39, false),
        ("TargetDown", "The exporter of tape-f1 does not answer", "warning", "tape-f1", 39, 38, false),
        ("NodeMemoryHighUtilization", "host-k1 uses 94 % of its memory", "warning", "host-k1", 25, 24, false),
        ("KubeletDown", "The Harbour cluster has lost a node", "critical", "Harbour cluster", 18, 9, true),
        ("CertificateExpiresSoon", "The certificate of vpn-gate ends in 6 days", "warning", "vpn-gate", 15, 3, false),
        ("KubePodNotReady", "shop-mailer has not been ready for 15 minutes", "warning", "shop-mailer", 11, 5, false),
        ("NodeSystemSaturation", "host-k3 has more to do than it can", "warning", "host-k3", 9, 4, true),
        ("CircuitErrorsHigh", "The line between Kiel and Flensburg loses packets", "error", "Line Kiel–Flensburg", 6, 5, false),
        ("Watchdog", "The monitoring itself is alive", "info", "", 5, 5, false),
    ];
}
