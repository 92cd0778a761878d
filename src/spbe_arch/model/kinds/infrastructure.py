"""Infrastruktur: the ten object types of the national metadata form, each with its own attributes."""

from typing import ClassVar

from spbe_arch.model.attributes import SINGLE, attr
from spbe_arch.model.kinds.base import DomainEntity
from spbe_arch.model.types import Applications, DataSets, Infrastructure, Unit

OWNERSHIP = ("Milik Sendiri", "Milik Instansi Pemerintah Lain", "Milik BUMN", "Milik Pihak Ketiga")


class InfrastructureElement(DomainEntity):
    """An infrastructure object; `jenis_objek` tells which of the ten."""

    kind: ClassVar[str] = "infrastruktur"
    word: ClassVar[str] = "Infrastruktur"
    code_list: ClassVar[str] = "rai"
    label: ClassVar[str] = "Infrastruktur"

    type: str | None = attr("jenis_objek", "Jenis objek", "Salah satu dari sepuluh jenis objek", required=True)
    rai: str | None = attr(
        "rai",
        "Kode RAI",
        "Kode Referensi Arsitektur Infrastruktur terdalam",
        official=tuple(f"rai_level_{level}" for level in range(1, 5)),
        recommended=True,
    )
    unit: Unit | None = attr(
        "unit_kerja",
        "Unit penanggung jawab atau pengelola",
        official=("unit_kerja_penanggung_jawab", "unit_pengelola"),
        recommended=True,
    )
    ownership: str | None = attr("status_kepemilikan", "Status kepemilikan", known=OWNERSHIP, recommended=True)
    owner: str | None = attr("nama_pemilik", "Nama pemilik", "Wajib kecuali Milik Sendiri")
    location: str | None = attr("lokasi", "Lokasi", recommended=True)


class ComputingFacility(InfrastructureElement):
    object_type: ClassVar[str] = "fasilitas_komputasi"
    label: ClassVar[str] = "Fasilitas komputasi"

    facility: str | None = attr(
        "jenis_fasilitas",
        "Jenis fasilitas",
        known=("Pusat Data", "Pusat Komputasi", "Pusat Kendali"),
        recommended=True,
        certainty=SINGLE,
    )
    intranet: str | None = attr("bandwidth_intranet", "Bandwidth intranet (Mbps)")
    internet: str | None = attr("bandwidth_internet", "Bandwidth internet (Mbps)")
    tier: str | None = attr("klasifikasi_tier", "Klasifikasi tier", known=("Tier 1", "Tier 2", "Tier 3", "Tier 4"))
    protection: str | None = attr("sistem_pengamanan", "Sistem pengamanan")
    infrastructure: Infrastructure = attr(
        "infrastruktur", "Jaringan intra dan infrastruktur terkait", official=("jaringan_intra",), default=()
    )


class CloudService(InfrastructureElement):
    object_type: ClassVar[str] = "komputasi_awan"
    label: ClassVar[str] = "Komputasi awan"

    name: str = attr("nama", "Nama government cloud", official=("nama_government_cloud",), required=True, default="")
    cloud_type: str | None = attr(
        "tipe_government_cloud",
        "Tipe government cloud",
        known=("IaaS", "PaaS", "SaaS", "BDaaS", "SecaaS"),
        recommended=True,
    )
    fee: str | None = attr("biaya_layanan", "Biaya layanan")
    developer: str | None = attr("unit_pengembang", "Unit pengembang")
    operator: str | None = attr("unit_operasional", "Unit operasional")
    term: str | None = attr("jangka_waktu_pelayanan", "Jangka waktu pelayanan")
    applications: Applications = attr("aplikasi", "Aplikasi yang ditempatkan", default=())
    data: DataSets = attr("data", "Data yang disimpan", default=())


class Server(InfrastructureElement):
    object_type: ClassVar[str] = "server"
    label: ClassVar[str] = "Server"

    use: str | None = attr(
        "jenis_penggunaan",
        "Jenis penggunaan",
        known=(
            "Web Server",
            "Mail Server",
            "Aplikasi",
            "Database",
            "File Server",
            "Active Directory",
            "Keamanan Informasi",
        ),
        recommended=True,
    )
    infrastructure: Infrastructure = attr(
        "infrastruktur", "Perangkat lunak, fasilitas dan jaringan", official=("perangkat_lunak",), default=()
    )
    memory: str | None = attr("kapasitas_memori", "Kapasitas memori")
    storage: str | None = attr("kapasitas_penyimpanan", "Kapasitas penyimpanan")
    processor: str | None = attr(
        "jenis_teknologi_prosesor", "Jenis teknologi prosesor", known=("High End", "Mid End", "Low End")
    )
    technique: str | None = attr(
        "teknik_penyimpanan", "Teknik penyimpanan", known=("RAID 0", "RAID 1", "RAID 3", "RAID 5", "Non-RAID")
    )
    server_type: str | None = attr("jenis_server", "Jenis server", known=("Fisik", "Virtual"), certainty=SINGLE)


class StorageMedium(InfrastructureElement):
    object_type: ClassVar[str] = "media_penyimpanan"
    label: ClassVar[str] = "Media penyimpanan"

    data: DataSets = attr("data", "Data yang disimpan", official=("data_yang_digunakan",), default=())
    infrastructure: Infrastructure = attr(
        "infrastruktur", "Perangkat lunak dan infrastruktur terkait", official=("perangkat_lunak",), default=()
    )
    capacity: str | None = attr("kapasitas", "Kapasitas", recommended=True)
    access_method: str | None = attr("metode_akses", "Metode akses", known=("DAS", "NAS", "SAN"), recommended=True)


class NetworkDevice(InfrastructureElement):
    object_type: ClassVar[str] = "perangkat_jaringan"
    label: ClassVar[str] = "Perangkat jaringan"

    device: str | None = attr(
        "tipe",
        "Tipe",
        known=(
            "Switch Layer 2",
            "Switch Layer 3",
            "Switch Layer 4",
            "Switch Layer 7",
            "Multilayer Switch",
            "Router",
            "Wireless Equipment",
            "Transmission Equipment",
            "Lainnya",
        ),
        recommended=True,
    )


class SecurityDevice(InfrastructureElement):
    object_type: ClassVar[str] = "perangkat_keamanan"
    label: ClassVar[str] = "Perangkat keamanan"

    device: str | None = attr(
        "tipe",
        "Tipe",
        known=(
            "Firewall",
            "IDS",
            "IPS",
            "Proxy",
            "Load Balancer",
            "WIPDS",
            "UTM",
            "NAC",
            "Antivirus",
            "WAF",
            "VPN",
        ),
        recommended=True,
    )
    form: str | None = attr("jenis", "Jenis", known=("Perangkat Lunak", "Perangkat Keras"), recommended=True)
    acquisition: str | None = attr(
        "asal_perolehan", "Asal perolehan", known=("APBD", "APBN", "Lainnya"), certainty=SINGLE
    )


class Peripheral(InfrastructureElement):
    object_type: ClassVar[str] = "periferal"
    label: ClassVar[str] = "Periferal"

    device: str | None = attr(
        "tipe",
        "Tipe",
        "Kelompok 1 di dalam pusat data, kelompok 2 di luar",
        known=(
            "1.1 Pembangkit Kelistrikan",
            "1.2 Distribusi Kelistrikan",
            "1.3 Sistem Pencahayaan",
            "1.4 Pencegah/Pemadam Kebakaran",
            "1.5 Pendinginan",
            "2.1 Pemantauan Lingkungan",
            "2.2 Keamanan Fisik",
            "2.3 Komputer/Server",
            "2.4 Telekomunikasi dan Jaringan",
            "2.5 Penyimpanan",
            "2.6 Perangkat Lunak",
        ),
        recommended=True,
    )


class PlatformSoftware(InfrastructureElement):
    object_type: ClassVar[str] = "perangkat_lunak_platform"
    label: ClassVar[str] = "Perangkat lunak platform"

    software: str | None = attr(
        "tipe", "Tipe", known=("Sistem Operasi", "Sistem Database", "Sistem Utilitas"), recommended=True
    )
    operating_system: str | None = attr(
        "jenis_sistem_operasi",
        "Jenis sistem operasi",
        known=("DOS", "Unix", "MacOS", "Windows", "Networking OS", "Linux", "Mainframe OS", "Lainnya"),
    )
    database: str | None = attr(
        "jenis_sistem_database", "Jenis sistem database", known=("Relational", "NoSQL", "Memory Stored", "Lainnya")
    )
    utility: str | None = attr("jenis_sistem_utilitas", "Jenis sistem utilitas")
    licence: str | None = attr(
        "jenis_lisensi",
        "Jenis lisensi",
        known=("Lisensi Seumur Hidup", "Lisensi Periodik", "Kode Sumber Terbuka"),
        recommended=True,
    )
    licence_owner: str | None = attr("nama_pemilik_lisensi", "Nama pemilik lisensi")
    licence_until: str | None = attr("validitas_lisensi", "Validitas lisensi")


class IntraNetwork(InfrastructureElement):
    object_type: ClassVar[str] = "jaringan_intra"
    label: ClassVar[str] = "Jaringan intra pemerintah"

    network: str | None = attr(
        "jenis_jaringan", "Jenis jaringan", known=("Intranet", "Internet", "SDWAN"), recommended=True
    )
    bandwidth: str | None = attr("bandwidth", "Bandwidth", recommended=True)
    medium: str | None = attr(
        "tipe_media",
        "Tipe media",
        known=("Fiber Optic", "Coaxial", "Wireless Microwave", "VSAT", "Lainnya"),
        recommended=True,
    )
    role: str | None = attr("primary_backup", "Utama atau cadangan", known=("Primary", "Backup"))
    first_end: str | None = attr("instansi_1", "Instansi ujung pertama", certainty=SINGLE)
    second_end: str | None = attr("instansi_2", "Instansi ujung kedua", certainty=SINGLE)


class ServiceConnector(InfrastructureElement):
    object_type: ClassVar[str] = "splp"
    label: ClassVar[str] = "Sistem penghubung layanan pemerintah"

    connector: str | None = attr("jenis_sistem_penghubung", "Jenis sistem penghubung")
    infrastructure: Infrastructure = attr(
        "infrastruktur", "Jaringan intra yang dipakai", official=("jaringan_intra",), default=()
    )
    applications: Applications = attr(
        "aplikasi", "Aplikasi terhubung", official=("aplikasi_terhubung",), recommended=True, default=()
    )
    data: DataSets = attr("data", "Data yang dipertukarkan", official=("data_yang_dipertukarkan",), default=())


INFRASTRUCTURE_TYPES: tuple[type[InfrastructureElement], ...] = (
    ComputingFacility,
    CloudService,
    Server,
    StorageMedium,
    NetworkDevice,
    SecurityDevice,
    Peripheral,
    PlatformSoftware,
    IntraNetwork,
    ServiceConnector,
)
